import { type Days, dayAt, type Instant, minutesAt, type PlainDate, type Zone } from '#calendar'
import {
  activityLabel,
  type CheckIn,
  type DrainedEverywhere,
  drainedEverywhere,
  ENERGY_BY,
  type EnergyBy,
  type EnergyOf,
  type Finding,
  type Gathered,
  type GoodTime,
  gathered,
  goodTime,
  timeDrained,
} from '#measures'
import type { Entry } from '#record'
import type { Reader } from '#store'
import { type Asker, ask, whoAmI } from './asker.ts'
import { energyInThread } from './measuring-thread.ts'
import { PERIOD_NAMES, type PeriodName, periodNamed } from './period-named.ts'
import { Remembered } from './remembered.ts'

/** What energised and what drained over a named period. */
export interface EnergyNow {
  named: PeriodName
  period: Days
  today: PlainDate
  /** How many check-ins it was made from, on how many days. */
  n: number
  days: number
  /** There are older ones in the period: only the newest were gone through. */
  isCut: boolean
  of: EnergyOf[]
  drained: Finding
  gathered: Gathered
  goodTime: GoodTime[]
  everywhere: DrainedEverywhere[]
  /** What jobs, duties, skills and people are called; activities as they were last written. */
  names: Record<string, string>
}

/** More check-ins than this, the newest, are not gone through: the model’s time grows with them. */
export const MOST_CHECK_INS = 2_000

const remembered = new Remembered<EnergyNow>(20)

export interface EnergyTerms {
  period?: string | undefined
  by?: readonly EnergyBy[] | undefined
  /** Of one job alone. */
  job?: string | undefined
}

/**
 * The energy of check-ins by everything they say of themselves, twelve months unless told. The model is made in a thread
 * and kept until something is written; asked by several at once it is made once.
 */
export async function energyNow(asker: Asker, terms: EnergyTerms = {}): Promise<EnergyNow> {
  const { settings } = await whoAmI(asker)
  const { named, period, today } = await energyPeriod(asker, terms.period)
  const by = terms.by ?? ENERGY_BY
  const written = await ask(asker, (reader) => reader.newestChange())
  const key = JSON.stringify([asker.person, written, named, today, period, by, terms.job, settings.zone])
  return remembered.of(asker.store, key, async () => {
    const found = await ask(asker, (reader) => readSlice(reader, period, settings.zone, terms.job))
    return { named, today, ...(await measured(found, by)) }
  })
}

/** A named period of check-ins; `all` begins with the first of them. */
export async function energyPeriod(asker: Asker, asked: string | undefined) {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  const named = PERIOD_NAMES.find((name) => name === asked) ?? 'year'
  const first = named === 'all' ? await firstCheckIn(asker) : undefined
  return { named, today, period: periodNamed(named, today, first ?? today, settings.weekStart) }
}

/**
 * The same, when it is there within so many milliseconds; it goes on being made meanwhile. What it fails of is for those to
 * hear who ask for it alone: a page on which it is one card of many stands without it.
 */
export async function energySoon(asker: Asker, terms: EnergyTerms, patience: number): Promise<EnergyNow | undefined> {
  const answer = energyNow(asker, terms).catch(() => undefined)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

interface Slice {
  period: Days
  n: number
  days: number
  isCut: boolean
  checkIns: CheckIn[]
  names: Record<string, string>
}

async function measured({ period, checkIns, ...rest }: Slice, by: readonly EnergyBy[]) {
  const slice = { period, checkIns }
  const of = checkIns.length
    ? await energyInThread(slice, by)
    : by.map((one) => ({ by: one, labels: [], differs: false, n: 0, mass: 1 }))
  const activities = of.find((one) => one.by === 'activity')
  return {
    ...{ ...rest, period, of },
    drained: timeDrained(slice),
    gathered: gathered(checkIns),
    goodTime: goodTime(slice),
    everywhere: drainedEverywhere(checkIns, activities),
  }
}

async function firstCheckIn(asker: Asker): Promise<PlainDate | undefined> {
  const count = await ask(asker, (reader) => reader.countEntries({ kind: 'check-in' }))
  const offset = Math.max(0, count - 1)
  const [first] = await ask(asker, (reader) => reader.entries({ kind: 'check-in' }, { limit: 1, offset }))
  return first?.day
}

async function readSlice(reader: Reader, period: Days, zone: Zone, job: string | undefined): Promise<Slice> {
  const filter = { kind: 'check-in' as const, from: period.from, to: period.to, job }
  const entries = await reader.entries(filter, { limit: MOST_CHECK_INS + 1 })
  const newest = entries.slice(0, MOST_CHECK_INS)
  const checkIns = newest.flatMap((entry) => (entry.energy === undefined ? [] : [checkInOf(entry, entry.energy, zone)]))
  return {
    period,
    n: checkIns.length,
    days: new Set(checkIns.map(({ day }) => day)).size,
    isCut: entries.length > newest.length,
    checkIns,
    names: { ...(await namesOf(reader, checkIns)), ...activityNames(newest) },
  }
}

/** What the measure needs of an entry; its hour is that of the person’s own clock. */
export function checkInOf(entry: Entry, energy: number, zone: Zone): CheckIn {
  const { day, activity, duty, job, skills, contacts, minutes, engagement, prompted, at } = entry
  const hour = at === undefined ? undefined : Math.floor(minutesAt(zone, at) / 60)
  return { day, energy, activity, duty, job, skills, contacts, minutes, engagement, prompted, hour }
}

/** What is named in the check-ins, by id. */
export async function namesOf(
  reader: Reader,
  checkIns: readonly Pick<CheckIn, 'job' | 'duty' | 'skills' | 'contacts'>[],
): Promise<Record<string, string>> {
  const of = (
    pick: (one: Pick<CheckIn, 'job' | 'duty' | 'skills' | 'contacts'>) => readonly (string | undefined)[] | undefined,
  ) => [...new Set(checkIns.flatMap((one) => (pick(one) ?? []).flatMap((id) => (id === undefined ? [] : [id]))))]
  const jobs = await reader.listByIds(
    'job',
    of(({ job }) => [job]),
  )
  const duties = await reader.listByIds(
    'duty',
    of(({ duty }) => [duty]),
  )
  const skills = await reader.listByIds(
    'skill',
    of(({ skills }) => skills),
  )
  const contacts = await reader.listByIds(
    'contact',
    of(({ contacts }) => contacts),
  )
  return Object.fromEntries([
    ...jobs.map(({ id, title }) => [id, title]),
    ...[...duties, ...skills, ...contacts].map(({ id, name }) => [id, name]),
  ])
}

/** As it was last written: the newest come first. */
function activityNames(entries: readonly Entry[]): Record<string, string> {
  const names = new Map<string, string>()
  for (const { activity = '' } of entries) {
    const label = activityLabel(activity)
    if (label && !names.has(label)) names.set(label, activity.trim())
  }
  return Object.fromEntries(names)
}
