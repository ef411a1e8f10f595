import { addDays, type PlainDate } from '#calendar'
import type { Draft } from '#record'
import { sketch, the } from './sketch.ts'

/** Goals with their milestones, cadences, what was learnt for them, and what was foretold of goals before. */
export function planSketches(today: PlainDate): Draft[] {
  return [...goals(today), ...milestones(today), ...cadences(today), ...recentLearning(today), ...forecasts(today)]
}

function goals(today: PlainDate): Draft[] {
  const goal = (key: string, title: string, from: number, due: number, more: object) =>
    sketch('goal', key, { title, from: addDays(today, from), dueOn: addDays(today, due), ...more })
  const door = { work: the('work', 'door') }
  const trust = { work: the('work', 'trust') }
  return [
    goal('conversations', 'Eighty conversations in a year', -200, 165, {
      ...{ ...door, counts: 'conversations', target: 80, whose: 'me' },
      note: 'So that I know who is out there before I need to.',
    }),
    goal('column', 'Ninety hours at the column', -182, 182, {
      ...{ ...trust, counts: 'hours', job: the('job', 'writing'), target: 90, whose: 'me' },
    }),
    goal('workshop', 'A weekend workshop on networks one can touch', -120, 215, { ...door, whose: 'both' }),
    goal('conversations-before', 'Seventy-five conversations in a year', -721, -357, {
      ...{ ...door, counts: 'conversations', target: 75, whose: 'me' },
      ...{ outcome: 'reached', doneOn: addDays(today, -357) },
    }),
    goal('wins-before', 'Thirty wins written down', -400, -40, {
      ...{ ...trust, counts: 'wins', target: 30, whose: 'them' },
      ...{ outcome: 'missed', doneOn: addDays(today, -40) },
    }),
  ]
}

function milestones(today: PlainDate): Draft[] {
  const step = (key: string, goal: string, title: string, due: number, done?: number) =>
    sketch('milestone', key, {
      ...{ goal: the('goal', goal), title, dueOn: addDays(today, due) },
      doneOn: done === undefined ? undefined : addDays(today, done),
    })
  return [
    step('outline', 'workshop', 'An outline two teachers have read', -60, -66),
    step('room', 'workshop', 'A room, and cables enough for twelve', -20, -11),
    step('trial', 'workshop', 'A trial with five neighbours', 28),
    step('dates', 'workshop', 'Dates and a page to sign up on', 96),
    step('weekend', 'workshop', 'The weekend itself', 201),
    step('chapter', 'column', 'The series on small networks is planned', -90, -84),
    step('half', 'column', 'Half of the series is with the editor', 60),
    step('unknown', 'conversations', 'Ten of them with people I did not know before', 70),
  ]
}

function cadences(today: PlainDate): Draft[] {
  return [
    sketch('cadence', 'conversations', {
      ...{ title: 'Two conversations a week', counts: 'conversations', times: 2, per: 'week' },
      ...{ from: addDays(today, -300), work: the('work', 'door') },
    }),
    sketch('cadence', 'learning', {
      ...{ title: 'Ten learning hours a month', counts: 'learning hours', times: 10, per: 'month' },
      ...{ from: addDays(today, -360), work: the('work', 'trust') },
    }),
  ]
}

/** Title, kind, days ago it was begun and done, hours. */
const LEARNT: readonly [key: string, title: string, kind: string, from: number, to: number, hours: number][] = [
  ['hedges', 'Hedges against the storm: resilience in small systems', 'book', 350, 318, 12],
  ['subnets', 'Teaching subnets with string', 'course', 310, 290, 9],
  ['rooms', 'Rooms that listen', 'book', 270, 238, 13],
  ['fibre', 'Fibre by hand, a weekend', 'course', 205, 204, 14],
  ['minutes', 'The minutes of meetings nobody held', 'book', 190, 152, 11],
  ['adults', 'How adults learn what they fear', 'course', 140, 96, 22],
  ['ward', 'Ward rounds for engineers', 'podcast', 80, 52, 7],
]

function recentLearning(today: PlainDate): Draft[] {
  return LEARNT.map(([key, title, kind, from, to, hours]) =>
    sketch('learning', key, {
      ...{ title, kind, stage: 'done', hours },
      ...{ from: addDays(today, -from), to: addDays(today, -to) },
    }),
  )
}

/** Days ago, probability, low and high of 95 % and of 80 %, weeks. */
type Said = readonly [ago: number, p: number, low: number, high: number, low80: number, high80: number, weeks: number]

const OF_CONVERSATIONS: readonly Said[] = [
  [665, 0.56, 48, 117, 57, 101, 8],
  [630, 0.49, 51, 104, 59, 92, 13],
  [595, 0.44, 52, 95, 57, 78, 18],
  [560, 0.7, 60, 103, 67, 94, 23],
  [525, 0.61, 60, 97, 66, 89, 28],
  [462, 0.77, 65, 95, 70, 88, 37],
  [413, 0.9, 70, 91, 74, 86, 44],
]
const OF_WINS: readonly Said[] = [
  [340, 0.42, 13, 49, 18, 40, 8],
  [298, 0.35, 15, 42, 19, 35, 14],
  [249, 0.58, 24, 47, 28, 41, 21],
  [193, 0.28, 19, 36, 22, 32, 29],
  [137, 0.12, 19, 32, 21, 29, 37],
  [81, 0.04, 20, 30, 22, 27, 45],
]

function forecasts(today: PlainDate): Draft[] {
  const of = (goal: string, target: number, said: readonly Said[]) =>
    said.map(([ago, probability, low, high, low80, high80, weeks]) =>
      sketch('forecast', `${goal}-${ago}`, {
        ...{ goal: the('goal', goal), madeOn: addDays(today, -ago), probability, low, high, low80, high80 },
        ...{ weeks, target, method: 'goals.forecast-counts', asked: true },
      }),
    )
  return [
    ...of('conversations-before', 75, OF_CONVERSATIONS),
    ...of('wins-before', 30, OF_WINS),
    ...of('conversations', 80, [
      [95, 0.47, 55, 106, 62, 95, 15],
      [39, 0.33, 60, 93, 66, 86, 23],
    ]),
  ]
}
