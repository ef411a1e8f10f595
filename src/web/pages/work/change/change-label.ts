import type { ChangeNow } from '#questions'
import type { Move } from '#record'
import type { Visit } from '../../../visit.ts'

/** “promotion: head of networks”. */
export function changeLabel({ words }: Visit, { jobs, positions }: ChangeNow, move: Move): string {
  const position = positions.find(({ id }) => id === move.position)
  const job = jobs.find(({ id }) => id === move.job)
  const title = move.kind === 'start' ? (job?.title ?? '') : (position?.title ?? job?.title ?? '')
  return words.career.move(move.kind, title)
}
