import type { LikenessReason } from '#measures'
import type { Job } from '#record'
import type { Visit } from '../../visit.ts'

export interface ReasonListProps {
  visit: Visit
  jobs: readonly Job[]
  /** The job they speak for. */
  job: string
  reasons: readonly LikenessReason[]
}

/** Why a job is suggested, each reason with what it was counted from. */
export const ReasonList = ({ visit, jobs, job, reasons }: ReasonListProps) => {
  const title = titleOf(jobs, job)
  return (
    <ul class="sort-reasons">
      {reasons.map((reason) => (
        <li key={`${reason.kind} ${reason.text}`}>{sentence(visit.words.sorting, reason, jobs, title)}</li>
      ))}
    </ul>
  )
}

export function titleOf(jobs: readonly Job[], id: string): string {
  return jobs.find((job) => job.id === id)?.title ?? ''
}

function sentence(
  words: Visit['words']['sorting'],
  { kind, text, of, all, from }: LikenessReason,
  jobs: readonly Job[],
  job: string,
): string {
  if (isBeside(kind)) return words.beside[kind](titleOf(jobs, text))
  return words.reason(words.reasons[kind](text), from ? words.names[from] : words.counted(of, all, job))
}

function isBeside(kind: LikenessReason['kind']): kind is keyof Visit['words']['sorting']['beside'] {
  return kind === 'before' || kind === 'after' || kind === 'beyond' || kind === 'during' || kind === 'usual'
}
