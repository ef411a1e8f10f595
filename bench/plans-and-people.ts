import { addDays, type PlainDate } from '#calendar'
import { type ConceptName, freshId, type Id, type Job, type Thing } from '#record'
import type { Writer } from '#store'
import { LAST_DAY, seeded } from './seeded-career.ts'

const CONTACTS = 2_000
const CONVERSATIONS = 8_000
const QUESTIONS = 4
const OCCASIONS = 2_000

/** What a career of forty years holds beside hours and entries: contacts, conversations, a weekly pulse, goals, cadences, skills, moves. */
export async function layPlansAndPeople(writer: Writer, jobs: readonly Job[]): Promise<void> {
  const random = seeded(4_711)
  const dayBefore = (days: number) => addDays(LAST_DAY, -Math.floor(days)) as PlainDate
  const [paid] = jobs
  const organisations = many(60, (at) => ({ name: `Organisation ${at}` }))
  const contacts = many(CONTACTS, (at) => ({
    name: `Contact ${at}`,
    organisation: organisations[at % 60]?.id,
    ...(at % 10 ? {} : { everyDays: 30 }),
  }))
  const conversations = many(CONVERSATIONS, () => ({
    contact: contacts[Math.floor(random() ** 2 * CONTACTS)]?.id,
    day: dayBefore(random() * 14_600),
  }))
  const ties = many(1_000, (at) => ({ contact: contacts[at]?.id, other: contacts[at + 1]?.id }))
  const questions = many(QUESTIONS, (at) => ({ name: `Question ${at}`, most: 4 }))
  const answers = many(QUESTIONS * OCCASIONS, (at) => ({
    pulse: questions[at % QUESTIONS]?.id,
    day: dayBefore(7 * Math.floor(at / QUESTIONS)),
    value: Math.floor(random() * 5),
  }))
  const goals = many(60, (at) => ({
    ...{
      title: `Goal ${at}`,
      counts: 'hours',
      job: jobs[at % jobs.length]?.id,
      target: 400,
      whose: at % 2 ? 'me' : 'them',
    },
    ...{ from: dayBefore(200 * at + 150), dueOn: dayBefore(200 * at - 150) },
  }))
  const cadences = many(10, (at) => ({
    ...{
      title: `Cadence ${at}`,
      counts: at % 2 ? 'conversations' : 'wins',
      times: 2,
      per: 'week',
      from: dayBefore(14_600),
    },
  }))
  const skills = many(60, (at) => ({ name: `Skill ${at}`, kind: 'skill' }))
  const evidence = many(1_000, (at) => ({
    title: `Piece ${at}`,
    kind: 'artefact',
    on: dayBefore(14 * at),
    skill: skills[at % 60]?.id,
  }))
  const moves = many(20, (at) => ({
    job: paid?.id,
    kind: 'promotion',
    on: dayBefore(700 * at + 400),
    decidedBy: at % 2 ? 'me' : 'them',
  }))
  const laid: [ConceptName, { id: string }[]][] = [
    ['organisation', organisations],
    ['contact', contacts],
    ['conversation', conversations],
    ['tie', ties],
    ['pulse', questions],
    ['answer', answers],
    ['goal', goals],
    ['cadence', cadences],
    ['skill', skills],
    ['evidence', evidence],
    ['move', moves],
  ]
  for (const [concept, things] of laid)
    await writer.saveAll(
      concept,
      things.map((thing) => ({ thing: thing as unknown as Thing<ConceptName> })),
    )
}

function many<T extends object>(count: number, of: (at: number) => T): (T & { id: Id })[] {
  return Array.from({ length: count }, (_, at) => ({ id: freshId(), ...of(at) }))
}
