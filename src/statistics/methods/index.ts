import type { Json, Method } from './method.ts'
import { ratioEstimator } from './ratio-estimator.ts'

/** Every method that can be run by its name, one line each, in the order of their case keys. */
export const METHODS: readonly Method[] = [ratioEstimator]

/** The method of this name, or the one a case key (`b3`, `b3_ratio_estimator_days`) is held to. */
export function findMethod(name: string): Method | undefined {
  const key = /^[a-z]\d+/.exec(name)?.[0]
  return (
    METHODS.find((method) => method.name === name) ??
    METHODS.find(({ cases }) => key !== undefined && cases.includes(key))
  )
}

/** The input itself, also where a whole reference case with an `input` and an `expected` was handed over. */
export function inputOf(read: Json): Json {
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return read
  const { input, expected } = read as Record<string, Json>
  return input !== undefined && expected !== undefined ? input : read
}

export { type Json, type Method, WrongInput } from './method.ts'
