import { addDays, dayAt, firstDay, holdsOn, type Instant, type PlainDate } from '#calendar'
import {
  type Finding,
  type MeansIf,
  meansIf,
  outsideShare,
  type Runways,
  runways,
  type SearchOutlasting,
  type StatedMeans,
  type StoryAge,
  searchOutlasting,
  storyAge,
  type Written,
} from '#measures'
import type { Job } from '#record'
import { SEARCH_DURATIONS } from '#statistics'
import type { Reader, Stored } from '#store'
import { type Asker, ask, whoAmI } from './asker.ts'
import { occupationTold } from './occupation-told.ts'
import { occupationOf } from './skills-now.ts'

/** What there is for the day the job ends: side by side, never one figure. */
export interface LifeboatNow {
  today: PlainDate
  /** Stated last. */
  means?: Stored<'lifeboat'> | undefined
  /** Every statement of the means, the newest first, and how long they would have lasted then. */
  stated: { means: Stored<'lifeboat'>; usual: Finding }[]
  runway: Runways
  search: SearchOutlasting
  /** The same with what was taken otherwise, where anything was. */
  whatIf?: { means: StatedMeans; runway: Runways; search: SearchOutlasting } | undefined
  ties: Finding
  /** Contacts whose organisation is not known. */
  unplaced: number
  story: StoryAge
  /** Whether the story is of paid jobs; else of whatever is held. */
  storyOfPaid: boolean
  /** Those that something shows; and what the occupation of a paid job asks beyond one’s own levels, where it is known. */
  skills: { all: number; evidenced: number; gap?: { occupation: string; shortage: Finding } | undefined }
  /** Published figures on searches, as hints. */
  hints: typeof SEARCH_DURATIONS
}

export async function lifeboatNow(asker: Asker, otherwise: MeansIf = {}): Promise<LifeboatNow> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  return ask(asker, async (reader) => {
    const stated = (await reader.list('lifeboat')).sort(newestFirst)
    const means = stated.find(({ on }) => on <= today)
    const jobs = await reader.list('job')
    const held = jobs.filter((job) => holdsOn(job, today))
    const paid = held.filter((job) => job.paid)
    const ties = outsideShare(await reader.contactCounts(), jobs, today)
    const isOtherwise = means && Object.values(otherwise).some((value) => value !== undefined)
    return {
      ...{ today, means },
      stated: stated.map((one) => ({ means: one, usual: runways(one, one.on).usual })),
      ...answered(means, today),
      whatIf: isOtherwise
        ? { means: meansIf(means, otherwise), ...answered(meansIf(means, otherwise), today) }
        : undefined,
      ties: ties.share,
      unplaced: ties.counts.unknown,
      story: storyAge(await writtenOf(reader, paid.length ? paid : held, today)),
      storyOfPaid: paid.length > 0,
      skills: await skillsOf(reader, paid, today),
      hints: SEARCH_DURATIONS,
    }
  })
}

function answered(means: StatedMeans | undefined, today: PlainDate) {
  const runway = runways(means, today)
  return { runway, search: searchOutlasting(runway.usual, means?.searchWeeks) }
}

const TELLING = ['win', 'lesson', 'note'] as const

/** The newest piece of each kind, and how many there are in twelve months. */
async function writtenOf(reader: Reader, jobs: readonly Job[], today: PlainDate) {
  const written: Written[] = []
  const from = addDays(today, -364)
  let inYear = 0
  for (const { id: job } of jobs) {
    for (const kind of TELLING) {
      const [newest] = await reader.entries({ job, kind, to: today }, { limit: 1 })
      if (newest) written.push({ id: newest.id, concept: 'entry', day: newest.day })
      inYear += await reader.countEntries({ job, kind, from, to: today })
    }
    const shown = (await reader.list('evidence', { job })).flatMap(({ id, on }) =>
      on ? [{ id, day: firstDay(on) }] : [],
    )
    for (const one of shown) written.push({ ...one, concept: 'evidence' })
    inYear += shown.filter(({ day }) => day >= from && day <= today).length
  }
  return { today, written, inYear }
}

async function skillsOf(reader: Reader, paid: readonly Job[], today: PlainDate): Promise<LifeboatNow['skills']> {
  const evidenced = new Set((await reader.list('evidence')).flatMap(({ skill }) => (skill ? [skill as string] : [])))
  const skills = await reader.list('skill')
  const positions = await reader.list('position')
  const code = paid.map((job) => occupationOf(job, positions, today)).find((one) => one !== undefined)
  const told = code === undefined ? undefined : await occupationTold(reader, code, skills, { from: today, to: today })
  const table = told?.tables.find(({ part }) => part === 'skills') ?? told?.tables[0]
  return {
    all: skills.length,
    evidenced: skills.filter(({ id }) => evidenced.has(id)).length,
    gap: told && table && { occupation: told.name, shortage: table.gap.shortage },
  }
}

function newestFirst(a: Stored<'lifeboat'>, b: Stored<'lifeboat'>): number {
  return a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1
}
