import { type Complaint, complaint } from '#record'
import { findMethod, inputOf, type Json, METHODS, type Method, WrongInput } from '#statistics'

export type MethodRun = { method: Method; output: unknown } | Complaint

/** What can be run, without running it. */
export function methodsKnown(): readonly Method[] {
  return METHODS
}

/** Runs a method by its name, or by the key of a case it is held to, on a JSON text. */
export function runMethod(name: string, text: string, place: string): MethodRun {
  const method = findMethod(name)
  if (!method) return complaint('', `no method is called “${name}”`, '“thalweg method” lists them all.')
  let read: Json
  try {
    read = JSON.parse(text)
  } catch (error) {
    return complaint(place, `this is no JSON: ${(error as Error).message}`, 'Write the fields as {"field": value, …}.')
  }
  try {
    return { method, output: method.run(inputOf(read)) }
  } catch (error) {
    if (error instanceof WrongInput) return complaint(place, error.message, error.hint)
    throw error
  }
}
