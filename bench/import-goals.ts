import { rmSync } from 'node:fs'
import { ours } from './command-goals.ts'
import type { LaidOut } from './lay-out.ts'
import { type Line, ms } from './table.ts'
import { weigh } from './timing.ts'

/** Importing a sheet of 175,000 rows: time, memory, and the same file again. */
export function importing(laid: LaidOut): Line[] {
  const record = `${laid.record}.imported`
  for (const end of ['', '-wal', '-shm']) rmSync(record + end, { force: true })
  const command = ours(record, 'import', laid.sheet, '--json')
  const [first, again] = [weigh(command), weigh(command)]
  const { files } = JSON.parse(first.output) as { files: { admitted: { intervals?: number } }[] }
  const count = files[0]?.admitted.intervals
  const what = `import ${laid.intervals.toLocaleString('en')} intervals`
  return [
    {
      goal: 'import',
      what,
      ours: ms(first.ms),
      other: '20 s',
      ratio: first.ms / 20_000,
      aim: 1,
      equal: count === laid.intervals,
    },
    {
      goal: 'import',
      what: `${what}, memory`,
      ours: `${first.memory.toFixed(0)} MB`,
      other: '400 MB',
      ratio: first.memory / 400,
      aim: 1,
    },
    {
      goal: 'import',
      what: 'the same file again',
      ours: ms(again.ms),
      other: `first time ${ms(first.ms)}`,
      ratio: again.ms / first.ms,
      aim: 1,
    },
  ]
}
