import type { Days } from '#calendar'
import { type Asked, type DirectionLabel, directionLabel, type Factor, type MixedGrid, mixedGrid } from '#statistics'
import type { Finding } from '../finding.ts'
import {
  type CheckIn,
  type EnergyBy,
  type EnergySlice,
  factorOf,
  LEAST_CHECK_INS,
  LEAST_RATED_DAYS,
} from './check-in.ts'

/** Which way something goes, and how sure that is. */
export interface Direction {
  towards: 'energises' | 'drains'
  /** 0.5…1. */
  probability: number
  label: DirectionLabel
}

/** One activity, duty, job, skill, person or piece of the day. */
export interface EnergyLabel {
  label: string
  /** How many of the check-ins, on how many days. */
  n: number
  days: number
  /** Expected energy of a check-in of it; of people and skills, of whom one check-in can have several, what they add to it. */
  energy: Finding
  direction?: Direction | undefined
}

export interface EnergyOf {
  by: EnergyBy
  /** The most draining first; those without a figure last. */
  labels: EnergyLabel[]
  /** That some of them differ from the others can be seen. */
  differs: boolean
  /** Check-ins that say this of themselves. */
  n: number
  /** Part of the model’s weight that was gone through, 0…1. */
  mass: number
}

/** One model answers several questions: what stands in it beside the days. */
const MODELS: readonly { factors: readonly EnergyBy[]; answers: readonly EnergyBy[] }[] = [
  { factors: ['activity', 'person', 'job'], answers: ['activity', 'person', 'job'] },
  { factors: ['duty', 'person'], answers: ['duty'] },
  { factors: ['skill', 'job'], answers: ['skill'] },
  { factors: ['hour', 'job'], answers: ['hour'] },
]

const ADDED: ReadonlySet<EnergyBy> = new Set(['person', 'skill'])
const MOST = 2

/**
 * What energises and what drains, told apart by a model of crossed effects in which each check-in’s energy is made of all
 * its labels and its day. The order of check-ins changes nothing. At 2,000 check-ins and 60 labels it takes most of a
 * second: it belongs in a thread of its own.
 */
export function energy(slice: EnergySlice, wanted: readonly EnergyBy[]): EnergyOf[] {
  const models = MODELS.filter(({ answers }) => answers.some((by) => wanted.includes(by)))
  const found = models.flatMap((model) => answersOf(slice, model.factors, model.answers))
  return wanted.flatMap((by) => found.filter((one) => one.by === by))
}

function answersOf({ period, checkIns }: EnergySlice, factors: readonly EnergyBy[], answers: readonly EnergyBy[]) {
  const made = new Map(factors.map((by) => [by, factorOf(checkIns, by)]))
  const mixes = new Map([...made].map(([by, { labels }]) => [by, mixOf(by, labels)]))
  const others = (by: EnergyBy) =>
    factors.flatMap((one) => (one === by || ADDED.has(one) ? [] : (mixes.get(one) ?? [])))
  const days: Factor = { name: 'day', labels: checkIns.map(({ day }) => [day]) }
  const model = mixedGrid(
    checkIns.map((one) => one.energy),
    [...[...made].map(([name, { labels }]): Factor => ({ name, labels })), days],
    [...made].flatMap(([factor, { shown }]) => shown.flatMap((label) => askedOf(factor, label, others(factor)))),
    { apart: 'day' },
  )
  return answers.map((by) =>
    answerOf({ period, checkIns }, by, made.get(by) as { labels: string[][]; shown: string[] }, model),
  )
}

/**
 * The mean with it, for what a check-in has one of, the others coming as they do; and in any case how it differs from the rest.
 * μ alone is of a job nobody knows: with one job, or two, it would be far less sure than what one has felt in these.
 */
function askedOf(factor: EnergyBy, label: string, others: Asked['effects']): Asked[] {
  const effects = [{ factor, label }]
  const difference = { name: `${factor} ${label}`, effects }
  if (ADDED.has(factor)) return [difference]
  return [{ name: `${factor} ${label} mean`, effects: [...effects, ...others], mu: true }, difference]
}

/** Each label of a factor, times the share of the check-ins that have it. */
function mixOf(factor: EnergyBy, labels: readonly (readonly string[])[]): Asked['effects'] {
  const counts = new Map<string, number>()
  for (const label of labels.flat()) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, count]) => ({ factor, label, times: count / labels.length }))
}

function answerOf(
  slice: EnergySlice,
  by: EnergyBy,
  { labels, shown }: { labels: string[][]; shown: readonly string[] },
  model: MixedGrid | undefined,
): EnergyOf {
  const told = shown.map((label) => labelOf(slice, by, label, labels, model))
  const isSure = ({ label, energy }: EnergyLabel) => {
    const above = model?.posteriors.get(`${by} ${label}`)?.above ?? 0.5
    return energy.value !== undefined && directionLabel(Math.max(above, 1 - above)) !== 'uncertain'
  }
  return {
    by,
    labels: told.sort(drainingFirst),
    differs: told.some(isSure),
    n: labels.filter((one) => one.length).length,
    mass: model?.mass ?? 1,
  }
}

function labelOf(
  { period, checkIns }: EnergySlice,
  by: EnergyBy,
  label: string,
  labels: readonly (readonly string[])[],
  model: MixedGrid | undefined,
): EnergyLabel {
  const own = checkIns.filter((_, at) => labels[at]?.includes(label))
  const [n, days] = [own.length, new Set(own.map(({ day }) => day)).size]
  const isAdded = ADDED.has(by)
  const found = model?.posteriors.get(isAdded ? `${by} ${label}` : `${by} ${label} mean`)
  const basis = basisOf(by, n, period)
  if (n < LEAST_CHECK_INS) return { label, n, days, energy: lacking(basis, 'check-ins', LEAST_CHECK_INS, n) }
  if (days < LEAST_RATED_DAYS) return { label, n, days, energy: lacking(basis, 'days', LEAST_RATED_DAYS, days) }
  // Where all were rated alike there is nothing to tell apart, and no interval.
  if (!found) return { label, n, days, energy: { ...basis, value: isAdded ? 0 : (own[0] as CheckIn).energy } }
  const cut = (value: number) => (isAdded ? value : Math.min(MOST, Math.max(-MOST, value)))
  const [low, high] = found.interval
  return {
    ...{ label, n, days },
    energy: { ...basis, value: cut(found.mean), interval: [cut(low), cut(high)] },
    direction: directionOf(found.above),
  }
}

function basisOf(by: EnergyBy, n: number, period: Days) {
  const unit = ADDED.has(by) ? 'energy step' : 'energy'
  const method = ADDED.has(by) ? 'energy.added' : 'energy.of'
  return { unit, n, counted: 'check-ins', period, method, rows: { concept: 'entry', period } } as const
}

function lacking(
  basis: ReturnType<typeof basisOf>,
  missing: 'check-ins' | 'days',
  need: number,
  have: number,
): Finding {
  return { ...basis, notEnough: { missing, need, have } }
}

function directionOf(above: number): Direction {
  const probability = Math.max(above, 1 - above)
  return { towards: above >= 0.5 ? 'energises' : 'drains', probability, label: directionLabel(probability) }
}

function drainingFirst(a: EnergyLabel, b: EnergyLabel): number {
  const [one, other] = [a.energy.value ?? Infinity, b.energy.value ?? Infinity]
  return one === other ? b.n - a.n || (a.label < b.label ? -1 : 1) : one - other
}
