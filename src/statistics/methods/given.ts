import { type Json, WrongInput } from './method.ts'

/** The fields of an input, each read as what it has to be. @throws WrongInput in the words of who typed it. */
export class Given {
  readonly #fields: Readonly<Record<string, Json>>
  readonly #place: string

  constructor(input: Json, place = 'the input') {
    if (typeof input !== 'object' || input === null || Array.isArray(input))
      throw new WrongInput(`${place} is no object with fields`, 'Write it as {"field": value, …}.')
    this.#fields = input as Readonly<Record<string, Json>>
    this.#place = place
  }

  get names(): string[] {
    return Object.keys(this.#fields)
  }

  has(name: string): boolean {
    return this.#fields[name] !== undefined && this.#fields[name] !== null
  }

  json(name: string): Json {
    const value = this.#fields[name]
    if (value === undefined) throw new WrongInput(`${this.#place} has no “${name}”`, `Add "${name}".`)
    return value
  }

  /** A finite number, within bounds where they are given. */
  number(name: string, { least = -Infinity, most = Infinity }: { least?: number; most?: number } = {}): number {
    const value = this.json(name)
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new WrongInput(`“${name}” is no number`, 'Write it as a plain number: 0.5.')
    if (value < least || value > most) throw new WrongInput(`“${name}” is ${value}`, boundsIn(least, most))
    return value
  }

  whole(name: string, bounds: { least?: number; most?: number } = {}): number {
    const value = this.number(name, bounds)
    if (!Number.isInteger(value)) throw new WrongInput(`“${name}” is no whole number`, 'Write it without a fraction.')
    return value
  }

  /** A list of finite numbers, of at least so many. */
  numbers(name: string, atLeast = 0): number[] {
    return numbersOf(this.json(name), `“${name}”`, atLeast)
  }

  /** Several lists of finite numbers: a matrix, row by row, all of one length. */
  rows(name: string): number[][] {
    const value = this.json(name)
    if (!Array.isArray(value)) throw new WrongInput(`“${name}” is no list of rows`, 'Write it as [[1, 2], [3, 4]].')
    const rows = value.map((row: Json, at: number) => numbersOf(row, `row ${at + 1} of “${name}”`))
    if (rows.some((row) => row.length !== rows[0]?.length))
      throw new WrongInput(`the rows of “${name}” differ in length`, 'Give each row as many numbers as the first.')
    return rows
  }

  text(name: string): string {
    const value = this.json(name)
    if (typeof value !== 'string') throw new WrongInput(`“${name}” is no text`, 'Write it between quotation marks.')
    return value
  }

  /** A list of texts; numbers are taken as they are written. */
  texts(name: string): string[] {
    const value = this.json(name)
    const fits = (one: Json) => typeof one === 'string' || typeof one === 'number'
    if (!Array.isArray(value) || !value.every(fits))
      throw new WrongInput(`“${name}” is no list of texts`, 'Write it as ["A", "B"].')
    return value.map(String)
  }

  given(name: string): Given {
    return new Given(this.json(name), `“${name}”`)
  }

  /** A list of objects with fields. */
  list(name: string): Given[] {
    return listOf(this.json(name), `“${name}”`)
  }
}

/** An input that is itself a list of objects. */
export function listOf(input: Json, place = 'the input'): Given[] {
  if (!Array.isArray(input)) throw new WrongInput(`${place} is no list`, 'Write it as [{…}, {…}].')
  return input.map((one: Json, at: number) => new Given(one, `number ${at + 1} of ${place}`))
}

/** A list of objects, `cases` of them, or one alone. */
export function casesOf(input: Json): Given[] {
  if (Array.isArray(input)) return listOf(input)
  const given = new Given(input)
  return given.has('cases') ? given.list('cases') : [given]
}

function boundsIn(least: number, most: number): string {
  if (most === Infinity) return least === Number.MIN_VALUE ? 'It has to be above 0.' : `It has to be at least ${least}.`
  return least === -Infinity ? `It has to be at most ${most}.` : `It has to be between ${least} and ${most}.`
}

function numbersOf(value: Json, place: string, atLeast = 0): number[] {
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'number' && Number.isFinite(one)))
    throw new WrongInput(`${place} is no list of numbers`, 'Write it as [1, 2.5, 3].')
  if (value.length < atLeast)
    throw new WrongInput(`${place} has ${value.length} numbers`, `The method needs at least ${atLeast}.`)
  return value as number[]
}
