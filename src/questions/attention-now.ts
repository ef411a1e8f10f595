import { addMonths, type Days, dayAt, type Instant, type Month, monthOf, type PlainDate } from '#calendar'
import {
  type Attention,
  attention,
  type Drift,
  drift,
  type Finding,
  type Intended,
  type IntentionDistance,
  intended,
  intentionDistance,
  quartersUntil,
  type Stretch,
  spreadOverTime,
  tracedMonths,
} from '#measures'
import { type Job, monthTotals } from '#record'
import type { Reader } from '#store'
import { type Asker, ask, whoAmI } from './asker.ts'
import { PERIOD_NAMES, type PeriodName, periodNamed } from './period-named.ts'
import { periodTotals } from './period-totals.ts'

/** Where attention goes: against the intention, how its mix drifts, and over how many jobs it is spread. */
export interface AttentionNow {
  named: PeriodName
  period: Days
  today: PlainDate
  attention: Attention
  intended: Intended[]
  distance: IntentionDistance
  /** Each quarter against the one before it, the oldest first. */
  drift: Drift[]
  /** By quarter, the oldest first. */
  spread: Finding[]
  jobs: Job[]
}

const STRANDS = ['all', 'job'] as const
const QUARTERS = 12

/** Attention over a named period, twelve months unless told; drift and spread over the last three years. */
export async function attentionNow(asker: Asker, asked?: string): Promise<AttentionNow> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  const named = PERIOD_NAMES.find((name) => name === asked) ?? 'year'
  return ask(asker, async (reader) => {
    const first = named === 'all' ? (await reader.monthTotals(undefined, ['all']))[0]?.month : undefined
    const period = periodNamed(named, today, first ? (`${first}-01` as PlainDate) : today, settings.weekStart)
    const totals =
      named === 'all'
        ? await periodTotals(reader, period, STRANDS)
        : monthTotals(await reader.dayTotals(period, STRANDS))
    const [jobs, boundaries] = [await reader.list('job'), await reader.list('boundary')]
    const intentions = await reader.list('intention')
    const traced = tracedMonths(await reader.monthTotals(monthsAround(period), ['job']))
    const attended = attention({ period, today, jobs, boundaries, totals, traced })
    const quarters = await quartersOf(reader, today)
    return {
      ...{ named, period, today, jobs, attention: attended },
      intended: intended(attended, intentions, jobs, period.to),
      distance: intentionDistance({ period, totals }, intentions),
      drift: drift(quarters),
      spread: spreadOverTime(quarters),
    }
  })
}

function monthsAround({ from, to }: Days): { from: Month; to: Month } {
  return { from: addMonths(monthOf(from), -6), to: addMonths(monthOf(to), 6) }
}

/** The quarters from the first with traced time on. */
async function quartersOf(reader: Reader, today: PlainDate): Promise<Stretch[]> {
  const found: Stretch[] = []
  for (const period of quartersUntil(today, QUARTERS)) {
    const totals = await periodTotals(reader, period, STRANDS)
    if (totals.length || found.length) found.push({ period, totals })
  }
  return found
}
