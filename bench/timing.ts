import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Least, middle and most of several runs, in milliseconds. */
export interface Timed {
  least: number
  median: number
  most: number
}

export function timed(runs: readonly number[]): Timed {
  const sorted = [...runs].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number
  return { least: at(0), median: at(0.5), most: at(1) }
}

export interface Command {
  program: string
  args: readonly string[]
  env?: Readonly<Record<string, string>>
  input?: string
}

export interface Ran {
  ms: number
  output: string
}

/** Runs a whole process and times it from outside. @throws when it fails, for a failed run is no measurement. */
export function run({ program, args, env, input }: Command): Ran {
  const start = performance.now()
  const done = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 30,
    ...(input === undefined ? {} : { input }),
  })
  const ms = performance.now() - start
  if (done.status !== 0)
    throw new Error(`${program} ${args.join(' ')}: ${done.error?.message ?? done.stderr.slice(0, 500)}`)
  return { ms, output: done.stdout }
}

/** A run with its peak memory in MB, as the operating system counted it; where GNU time is missing, not a number. */
export interface Weighed extends Ran {
  memory: number
}

/** As `run`, weighed. */
export function weigh(command: Command): Weighed {
  if (!has('/usr/bin/time')) return { ...run(command), memory: Number.NaN }
  const file = join(tmpdir(), `thalweg-bench-memory-${process.pid}`)
  const args = ['-f', '%M', '-o', file, command.program, ...command.args]
  try {
    const ran = run({ ...command, program: '/usr/bin/time', args })
    return { ...ran, memory: Number(readFileSync(file, 'utf8')) / 1024 }
  } finally {
    rmSync(file, { force: true })
  }
}

/** The middle of several runs, each of its time and of its memory. */
export function middleOf(runs: readonly Weighed[]): Weighed {
  const middle = (of: (run: Weighed) => number) => timed(runs.map(of)).median
  return { ms: middle(({ ms }) => ms), memory: middle(({ memory }) => memory), output: runs.at(-1)?.output ?? '' }
}

/**
 * Runs several commands in turn (a b c, a b c …), so that a machine that slows down slows all of them; the first round
 * warms up and does not count.
 */
export function inTurn<Name extends string>(
  commands: Readonly<Record<Name, Command | (() => Command)>>,
  rounds: number,
): Record<Name, Timed & { output: string }> {
  const names = Object.keys(commands) as Name[]
  const runs = new Map<Name, Ran[]>(names.map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++)
    for (const name of names) {
      const command = commands[name]
      const ran = run(typeof command === 'function' ? (command as () => Command)() : (command as Command))
      if (round > 0) runs.get(name)?.push(ran)
    }
  const result = names.map((name) => {
    const all = runs.get(name) as Ran[]
    return [name, { ...timed(all.map(({ ms }) => ms)), output: all.at(-1)?.output ?? '' }]
  })
  return Object.fromEntries(result)
}

/** Times a piece of work inside this process; the first rounds warm up. */
export async function inProcess(rounds: number, work: () => unknown): Promise<Timed> {
  const runs: number[] = []
  for (let round = 0; round < rounds + 3; round++) {
    const start = performance.now()
    await work()
    if (round >= 3) runs.push(performance.now() - start)
  }
  return timed(runs)
}

/** Is the program installed here? */
export function has(program: string): boolean {
  return spawnSync('which', [program]).status === 0
}
