import { parseArgs } from 'node:util'
import type { Command, Option } from './command.ts'

/** Options that every command takes. */
export const GLOBAL_OPTIONS: readonly Option[] = [
  { name: 'record', value: 'FILE', says: 'the record: a file, or the URL of a PostgreSQL database' },
  { name: 'help', says: 'what the command does, with examples' },
]

/** What was typed after a command’s name. */
export class Given {
  readonly words: readonly string[]
  readonly #values: Readonly<Record<string, unknown>>

  constructor(words: readonly string[], values: Readonly<Record<string, unknown>>) {
    this.words = words
    this.#values = values
  }

  flag(name: string): boolean {
    return this.#values[name] === true
  }

  text(name: string): string | undefined {
    const value = this.#values[name]
    return typeof value === 'string' ? value : undefined
  }

  texts(name: string): readonly string[] {
    const value = this.#values[name]
    return Array.isArray(value) ? (value as string[]) : []
  }
}

/** Reads what was typed; a sentence when the command does not take it. */
export function givenTo(
  command: Pick<Command, 'name' | 'arguments' | 'options'>,
  typed: readonly string[],
): Given | { message: string; hint: string } {
  const options = [...command.options, ...GLOBAL_OPTIONS]
  const hint = `“thalweg ${command.name} --help” shows what it takes.`
  const { tokens, values, positionals } = parse(typed, options)
  for (const token of tokens ?? []) {
    if (token.kind !== 'option') continue
    const option = options.find(({ name }) => name === token.name)
    if (!option) return { message: `“${command.name}” has no option ${token.rawName}`, hint }
    if (option.value && !token.value) return { message: `--${token.name} needs a value: ${option.value}`, hint }
    if (!option.value && token.value !== undefined) return { message: `--${token.name} takes no value`, hint }
  }
  if (values.help) return new Given(positionals, values)
  const wrong = misplacedWord(command, positionals)
  return wrong ? { message: wrong, hint } : new Given(positionals, values)
}

function parse(typed: readonly string[], options: readonly Option[]) {
  return parseArgs({
    args: joined(typed, options),
    options: Object.fromEntries([
      ...options.map(({ name, value, many }) => [
        name,
        { type: value ? 'string' : 'boolean', multiple: many === true } as const,
      ]),
      ['help', { type: 'boolean', short: 'h' } as const],
    ]),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
}

/** `--energy -1` and `--title -x` mean what they say: the word after an option with a value is its value. `week -7` is a word. */
function joined(typed: readonly string[], options: readonly Option[]): string[] {
  const valued = new Set(options.flatMap(({ name, value }) => (value ? `--${name}` : [])))
  const words: string[] = []
  const negative: string[] = []
  for (let at = 0; at < typed.length; at++) {
    const word = typed[at] as string
    if (word === '--') return [...words, '--', ...negative, ...typed.slice(at + 1)]
    const next = typed[at + 1]
    if (valued.has(word)) {
      const isValue = next !== undefined && !next.startsWith('--')
      words.push(`${word}=${isValue ? next : ''}`)
      if (isValue) at++
    } else if (/^-\d+$/.test(word)) negative.push(word)
    else words.push(word)
  }
  return negative.length ? [...words, '--', ...negative] : words
}

function misplacedWord(
  { name, arguments: expected }: Pick<Command, 'name' | 'arguments'>,
  words: readonly string[],
): string | undefined {
  const needed = expected.filter(({ optional }) => !optional)
  if (words.length < needed.length) return `“${name}” needs ${needed[words.length]?.name}`
  if (expected.at(-1)?.many || words.length <= expected.length) return undefined
  return `“${words[expected.length]}” is one word too many for “${name}”`
}
