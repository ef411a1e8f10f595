import { addDays, dayAt, type Instant, type PlainDate } from '#calendar'
import {
  askedOn,
  PULSE_DAYS,
  type PulseReliability,
  pulseReliability,
  type QuestionMean,
  questionMean,
} from '#measures'
import type { Stored } from '#store'
import { type Asker, ask, whoAmI } from './asker.ts'

/** The person’s own short pulse. */
export interface PulseNow {
  today: PlainDate
  /** Asked now, the oldest first. */
  questions: Stored<'pulse'>[]
  /** No longer asked. */
  past: Stored<'pulse'>[]
  /** What was answered today already, by question. */
  answered: ReadonlyMap<string, number>
  means: QuestionMean[]
  reliability: PulseReliability
}

export async function pulseNow(asker: Asker): Promise<PulseNow> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  return ask(asker, async (reader) => {
    const all = await reader.list('pulse')
    const days = { from: addDays(today, 1 - PULSE_DAYS), to: today }
    const slice = { questions: all, answers: await reader.answers(days), today }
    const questions = askedOn(all, today)
    const asked = new Set(questions.map(({ id }) => id))
    const todays = slice.answers.filter(({ day }) => day === today)
    return {
      ...{ today, questions },
      past: all.filter(({ id }) => !asked.has(id)),
      answered: new Map(todays.map(({ pulse, value }) => [pulse as string, value])),
      means: questions.map((question) => questionMean(question, slice)),
      reliability: pulseReliability(slice),
    }
  })
}
