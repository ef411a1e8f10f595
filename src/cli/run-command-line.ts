import type { Complaint } from '#record'
import type { Ending, Listed } from './command.ts'
import { Given, givenTo } from './given.ts'
import { nearest } from './nearest.ts'
import type { Terminal } from './terminal.ts'
import type { Wiring } from './wiring.ts'

/**
 * Runs what was typed after the program’s name and answers the exit code: 0 all well, 1 something a person can fix,
 * 2 not understood. What a person can fix is one sentence and a hint on stderr.
 */
export async function runCommandLine(
  commands: readonly Listed[],
  typed: readonly string[],
  terminal: Terminal,
  wiring: Wiring,
): Promise<number> {
  const { name, rest } = split(typed)
  if (typed.includes('--version') && !name) {
    terminal.out(`${wiring.version()}\n`)
    return 0
  }
  if (!name || name === 'help') return help(commands, name ? rest[0] : undefined, terminal)
  const listed = commands.find((command) => command.name === name)
  if (!listed) return say(terminal, unknown(commands, name))
  const command = await listed.load()
  const given = givenTo(command, rest)
  if (!(given instanceof Given)) return say(terminal, { code: 2, complaints: [{ place: '', ...given }] })
  if (given.flag('help')) return help(commands, name, terminal)
  try {
    return say(terminal, await command.run(given, terminal, wiring))
  } catch (error) {
    const complaint = (error as { complaint?: Complaint }).complaint
    if (!complaint) throw error
    return say(terminal, { code: 1, complaints: [complaint] })
  }
}

/** The command’s name is the first word that is neither an option nor the value of `--record`. */
function split(typed: readonly string[]): { name: string | undefined; rest: string[] } {
  for (let at = 0; at < typed.length; at++) {
    const word = typed[at] as string
    if (word === '--record') at++
    else if (!word.startsWith('-')) return { name: word, rest: [...typed.slice(0, at), ...typed.slice(at + 1)] }
  }
  return { name: undefined, rest: [...typed] }
}

async function help(commands: readonly Listed[], name: string | undefined, terminal: Terminal): Promise<number> {
  const { helpOf, overview } = await import('./help.ts')
  const listed = commands.find((command) => command.name === name)
  if (name && !listed) return say(terminal, unknown(commands, name))
  terminal.out(
    listed
      ? helpOf(await listed.load(), listed.summary, terminal.paint, terminal.width)
      : overview(commands, terminal.paint, terminal.width),
  )
  return 0
}

function unknown(commands: readonly Listed[], name: string): Ending {
  const near = nearest(
    name,
    commands.map((command) => command.name),
  )
  const hint = near ? `Did you mean “thalweg ${near}”?` : '“thalweg --help” lists what there is.'
  return { code: 2, complaints: [{ place: '', message: `there is no command “${name}”`, hint }] }
}

function say(terminal: Terminal, ending: Ending | undefined): number {
  if (!ending) return 0
  for (const one of ending.complaints) terminal.err(`${sentence(one, terminal)}\n`)
  return ending.code
}

/** “career.thalweg: the disk is full. Make room; what was kept before is safe.” */
export function sentence({ place, message, hint }: Complaint, { paintErr }: Pick<Terminal, 'paintErr'>): string {
  const said = place ? `${place}: ${message}` : `${message[0]?.toUpperCase() ?? ''}${message.slice(1)}`
  return `${paintErr('trouble', said)}${/[.?!…]$/.test(said) ? '' : '.'}${hint ? ` ${hint}` : ''}`
}
