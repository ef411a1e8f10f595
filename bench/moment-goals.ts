import { isNothingNew, megabytes, twice } from './calendar-goals.ts'
import type { LaidTraces, TraceFile } from './lay-out-traces.ts'
import { type Line, ms } from './table.ts'
import { COMMITTER } from './write-commits.ts'
import { WRITER } from './write-mails.ts'

const LONGEST = 30_000
const MOST_MEMORY = 300

/** Sent mails, and commits in a repository and in a bundle, each into an empty record, and again. */
export function momentGoals({ mails, repository, bundle }: LaidTraces): Line[] {
  return [
    ...imported('sent mails', mails, WRITER),
    ...imported('commits', repository, COMMITTER),
    ...imported('commits in a bundle', bundle, COMMITTER),
  ]
}

function imported(name: string, { path, count }: TraceFile, address: string): Line[] {
  const { first, again } = twice(`${path}.thalweg`, path, '--address', address)
  const { files } = JSON.parse(first.output) as { files: { admitted: { intervals?: number } }[] }
  const what = `import ${count.toLocaleString('en')} ${name}`
  const least = `${LONGEST / 1000} s`
  return [
    {
      ...{ goal: 'traces', what, ours: ms(first.ms), other: least, ratio: first.ms / LONGEST, aim: 1 },
      equal: files[0]?.admitted.intervals === count,
    },
    {
      ...{ goal: 'traces', what: `${what}, memory`, ours: megabytes(first) },
      ...{ other: `${MOST_MEMORY} MB`, ratio: first.memory / MOST_MEMORY, aim: 1 },
    },
    {
      ...{ goal: 'traces', what: `${what}, again`, ours: `${ms(again.ms)}, ${megabytes(again)}` },
      ...{ other: `first time ${ms(first.ms)}`, ratio: again.ms / first.ms, aim: 1, equal: isNothingNew(again) },
    },
  ]
}
