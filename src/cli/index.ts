import type { Listed } from './command.ts'
import { runCommandLine } from './run-command-line.ts'
import type { Terminal } from './terminal.ts'
import type { Wiring } from './wiring.ts'

/** Every command, one line each; its own file is loaded when it is called. */
export const COMMANDS: readonly Listed[] = [
  {
    name: 'import',
    summary: 'take in files, folders and ZIPs',
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  {
    name: 'picture',
    summary: 'where your hours went, what bled, what they served',
    load: async () => (await import('./commands/picture.ts')).picture,
  },
  {
    name: 'alignment',
    summary: 'what your hours, energy and wins give each work, and what you need of it',
    load: async () => (await import('./commands/alignment.ts')).alignmentCommand,
  },
  {
    name: 'attention',
    summary: 'where attention goes against what you mean; drift, spread, rest',
    load: async () => (await import('./commands/attention.ts')).attentionCommand,
  },
  {
    name: 'goals',
    summary: 'goals, cadences, what is to be expected, and how forecasts fared',
    load: async () => (await import('./commands/goals.ts')).goals,
  },
  {
    name: 'week',
    summary: 'this week’s hours, day by day, and what lay outside its boundary',
    load: async () => (await import('./commands/week.ts')).week,
  },
  {
    name: 'day',
    summary: 'one day, stretch by stretch: whose it is, and how well that is known',
    load: async () => (await import('./commands/day.ts')).day,
  },
  {
    name: 'energy',
    summary: 'what energises and what drains, from your check-ins',
    load: async () => (await import('./commands/energy.ts')).energyCommand,
  },
  {
    name: 'log',
    summary: 'write down what you did, in one line',
    load: async () => (await import('./commands/log.ts')).log,
  },
  {
    name: 'start',
    summary: 'start the timer',
    load: async () => (await import('./commands/start.ts')).start,
  },
  {
    name: 'stop',
    summary: 'stop the timer',
    load: async () => (await import('./commands/stop.ts')).stop,
  },
  {
    name: 'search',
    summary: 'find entries of the journal by their words',
    load: async () => (await import('./commands/search.ts')).search,
  },
  {
    name: 'sort',
    summary: 'say whose time it is',
    load: async () => (await import('./commands/sort.ts')).sort,
  },
  {
    name: 'alike',
    summary: 'say who and what is one and the same',
    load: async () => (await import('./commands/alike.ts')).alike,
  },
  {
    name: 'people',
    summary: 'who is outside, who is due; write a conversation down',
    load: async () => (await import('./commands/people.ts')).peopleCommand,
  },
  {
    name: 'undo',
    summary: 'take back what was done',
    load: async () => (await import('./commands/undo.ts')).undo,
  },
  {
    name: 'export',
    summary: 'write your record out, as Markdown or JSON Resume',
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  {
    name: 'pulse',
    summary: 'answer your own short pulse, and see which moves are more than error',
    load: async () => (await import('./commands/pulse.ts')).pulse,
  },
  {
    name: 'ownership',
    summary: 'who decided, whose goals, how long jobs last, how far each reaches',
    load: async () => (await import('./commands/ownership.ts')).ownership,
  },
  {
    name: 'lifeboat',
    summary: 'how long the means last, and what else there is for that day',
    load: async () => (await import('./commands/lifeboat.ts')).lifeboat,
  },
  {
    name: 'change',
    summary: 'what came after a move, and changes nobody named',
    load: async () => (await import('./commands/change.ts')).changeCommand,
  },
  {
    name: 'skills',
    summary: 'what shows each skill, what goes with you, what an occupation needs',
    load: async () => (await import('./commands/skills.ts')).skills,
  },
  {
    name: 'source',
    summary: 'folders, calendars and programs that are looked at again and again',
    load: async () => (await import('./commands/source.ts')).source,
  },
  {
    name: 'method',
    summary: 'run a method on numbers of your own, to check a figure',
    load: async () => (await import('./commands/method.ts')).methodCommand,
  },
  {
    name: 'backup',
    summary: 'copy the record to a safe place, and prove the copy',
    load: async () => (await import('./commands/backup.ts')).backup,
  },
  {
    name: 'restore',
    summary: 'bring a backup back',
    load: async () => (await import('./commands/restore.ts')).restore,
  },
  {
    name: 'doctor',
    summary: 'look at everything about the record, change nothing',
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
  {
    name: 'try',
    summary: 'see how files fare, on a record that is thrown away',
    load: async () => (await import('./commands/try.ts')).tryCommand,
  },
  {
    name: 'serve',
    summary: 'open Thalweg in the browser',
    load: async () => (await import('./commands/serve.ts')).serve,
  },
]

/** Runs one command line and answers the exit code. */
export function runTyped(typed: readonly string[], terminal: Terminal, wiring: Wiring): Promise<number> {
  return runCommandLine(COMMANDS, typed, terminal, wiring)
}

export { processTerminal, type Terminal } from './terminal.ts'
export type { BackedUp, Examined, Opened, Restored, Serving, ServingTerms, Wiring } from './wiring.ts'
