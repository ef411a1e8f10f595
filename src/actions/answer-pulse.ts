import type { PlainDate } from '#calendar'
import { type Complaint, check, complaint, freshId } from '#record'
import { type Doer, type Outcome, perform, thingOf } from './doer.ts'

/** What one question of the pulse was answered with; as it was typed. */
export interface Answered {
  pulse: string
  value: unknown
}

/** Answers questions of the pulse on a day, as one deed; a question answered on that day already is answered anew. */
export async function answerPulse(
  doer: Doer,
  given: readonly Answered[],
  day: PlainDate,
): Promise<Outcome<{ answered: number }>> {
  const { complaints, most } = await checked(doer, given, day)
  if (complaints.length) return { complaints }
  const { done, operation } = await perform(doer, 'answer the pulse', async (writer) => {
    const before = await writer.list('answer', { day })
    for (const { pulse, value } of given.filter((one) => most.has(one.pulse))) {
      const id = before.find((one) => one.pulse === pulse)?.id ?? freshId<'answer'>()
      await writer.save('answer', thingOf('answer', id, { pulse, day, value }))
    }
    return { answered: given.length }
  })
  return { done, operation }
}

async function checked({ store, person }: Doer, given: readonly Answered[], day: PlainDate) {
  const complaints: Complaint[] = []
  const questions = await store.read(person, (reader) => reader.list('pulse'))
  const most = new Map(questions.map((one) => [one.id as string, one.most]))
  if (!given.length) complaints.push(complaint('pulse', 'no question was answered', 'Choose one answer at least.'))
  for (const { pulse, value } of given) {
    const wrong = check('answer', { pulse, day, value }, 'pulse').complaints
    const limit = most.get(pulse)
    if (wrong) complaints.push(...wrong)
    else if (limit === undefined)
      complaints.push(complaint('pulse', 'there is no such question', 'Load the page again, and answer once more.'))
    else if ((value as number) > limit)
      complaints.push(complaint('pulse', `the answer ${value} is above ${limit}`, `Answer from 0 to ${limit}.`))
  }
  return { complaints, most }
}
