import type { Complaint } from '#record'
import type { Given } from './given.ts'
import type { Terminal } from './terminal.ts'
import type { Wiring } from './wiring.ts'

/** One option of a command; without `value` it is a plain yes. */
export interface Option {
  name: string
  /** What stands for its value in the help: `FILE`. */
  value?: string
  /** May be given several times. */
  many?: boolean
  says: string
}

export interface Argument {
  /** As it stands in the help: `PATH`. */
  name: string
  optional?: boolean
  /** Takes all the words that follow. */
  many?: boolean
}

/** How a command ended when not well: what a person can fix (exit code 1), or how it was called (2). */
export interface Ending {
  code: 1 | 2
  complaints: readonly Complaint[]
}

/** One command as data: what it takes, what its help teaches, and what it does. */
export interface Command {
  name: string
  arguments: readonly Argument[]
  options: readonly Option[]
  /** What it is for, in a few sentences. */
  about: string
  /** What to type, and what that does. Every one of them is run by a test. */
  examples: readonly (readonly [typed: string, does: string])[]
  run(given: Given, terminal: Terminal, wiring: Wiring): Promise<Ending | undefined>
}

/** A line of the list of commands; the command itself is loaded when it is called. */
export interface Listed {
  name: string
  summary: string
  load(): Promise<Command>
}

export const HOW_OPTION: Option = { name: 'how', says: 'say how each figure was computed: method, formula, source' }

export const JSON_OPTION: Option = { name: 'json', says: 'print the answer as JSON, for other programs' }

/** It did not work as things stand; a person can do something about it. */
export function trouble(...complaints: readonly Complaint[]): Ending {
  return { code: 1, complaints }
}

/** The command was called in a way it does not understand. */
export function misuse(message: string, hint: string): Ending {
  return { code: 2, complaints: [{ place: '', message, hint }] }
}
