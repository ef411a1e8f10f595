import { type Complaint, check, freshId, type Pulse } from '#record'
import { type Doer, type Outcome, perform, thingOf } from './doer.ts'

/** Begins a pulse with several questions at once, as one deed. */
export async function beginPulse(
  doer: Doer,
  questions: readonly Omit<Pulse, 'id'>[],
): Promise<Outcome<{ questions: number }>> {
  const complaints: Complaint[] = questions.flatMap((one) => check('pulse', one, 'pulse').complaints ?? [])
  if (complaints.length) return { complaints }
  const { done, operation } = await perform(doer, 'begin the pulse', async (writer) => {
    for (const one of questions) await writer.save('pulse', thingOf('pulse', freshId(), one))
    return { questions: questions.length }
  })
  return { done, operation }
}
