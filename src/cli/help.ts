import type { Command, Listed, Option } from './command.ts'
import { GLOBAL_OPTIONS } from './given.ts'
import type { Paint } from './paint.ts'
import { wrap } from './wrap.ts'

/** Exit codes, as every help says them. */
const CODES = 'Exit codes: 0 all well; 1 something a person can fix; 2 not understood.'

/** The help of one command: what it is for, how it is called, options, examples. */
export function helpOf(command: Command, summary: string, paint: Paint, width: number): string {
  const usage = ['thalweg', command.name, ...command.arguments.map(shown), '[options]'].join(' ')
  const sections = [
    `${paint('strong', usage)}\n${summary}`,
    wrap(command.about, Math.min(width, 100)),
    `${paint('strong', 'Options')}\n${optionLines([...command.options, ...GLOBAL_OPTIONS], width)}`,
    `${paint('strong', 'Examples')}\n${command.examples.map(([typed, does]) => `  ${typed}\n      ${paint('faint', does)}`).join('\n')}`,
    CODES,
  ]
  return `${sections.join('\n\n')}\n`
}

/** The help of the whole program. */
export function overview(commands: readonly Listed[], paint: Paint, width: number): string {
  const lines = commands.map(({ name, summary }) => `  ${paint('strong', name.padEnd(9))} ${summary}`)
  return `Thalweg keeps your job, your work and your career apart and in your own hands.

${paint('strong', 'thalweg COMMAND [options]')}
${lines.join('\n')}

${paint('strong', 'Everywhere')}
${optionLines([...GLOBAL_OPTIONS, { name: 'version', says: 'which Thalweg this is' }], width)}

${paint('strong', 'First steps')}
  thalweg import ~/Downloads/cv.json ~/calendar.ics
      ${paint('faint', 'take in files you have: résumés, LinkedIn exports, calendars, time sheets, notes')}
  thalweg picture
      ${paint('faint', 'where your hours went')}
  thalweg serve --open
      ${paint('faint', 'the same, and more, in the browser')}

The record is a file in your own data folder, or what THALWEG_RECORD names.
${CODES}
`
}

function shown({ name, optional, many }: { name: string; optional?: boolean; many?: boolean }): string {
  const word = many ? `${name}…` : name
  return optional ? `[${word}]` : word
}

function optionLines(options: readonly Option[], width: number): string {
  const names = options.map(({ name, value }) => `--${name}${value ? ` ${value}` : ''}`)
  const column = Math.min(28, Math.max(...names.map((name) => name.length)) + 2)
  return options
    .map(({ says }, index) => {
      const name = names[index] as string
      const lead = `  ${name.padEnd(column)}`
      const text = wrap(says, Math.max(30, Math.min(width, 100) - column - 2))
        .split('\n')
        .join(`\n${' '.repeat(column + 2)}`)
      return name.length < column ? `${lead}${text}` : `  ${name}\n${' '.repeat(column + 2)}${text}`
    })
    .join('\n')
}
