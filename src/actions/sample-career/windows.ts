import { addDays, type PlainDate, weekdayOf } from '#calendar'
import { Chance } from './chance.ts'
import type { Stretch } from './stretch.ts'

/** The slots into which windows are cut, in minutes. */
const SLOT = 5
/** Somebody who sits down stays so long, in minutes. */
const SITTING = 40

/** Of a window in front: program, title, site or project. */
type Look = Pick<Stretch, 'app' | 'title' | 'domains' | 'project'>

const look = (app: string, title: string, site?: string, project?: string): Look => ({
  ...{ app, title },
  ...(site ? { domains: [site] } : {}),
  ...(project ? { project } : {}),
})

const INBOX = look('Mail', 'Inbox')
const WIKI = look('Browser', 'Run book of the wards', 'wiki.cityhospital.example')
const TICKETS = look('Browser', 'Tickets: networks', 'tickets.cityhospital.example')
const SHEET = look('Sheets', 'Networks, next year, version 7')

/** How often somebody sits at the computer meanwhile, and what is in front then; the commonest first. */
const AT_DUTY: Readonly<Record<string, readonly [often: number, ...Look[]]>> = {
  topology: [0.9, look('Diagram', 'New wing, second ring'), look('Terminal', 'core-2'), WIKI],
  budget: [0.7, SHEET, look('Browser', 'Forecast', 'finance.cityhospital.example'), INBOX],
  mentoring: [0.35, look('Terminal', 'lab-1'), WIKI],
  vendors: [0.4, look('Browser', 'Switches and prices', 'broadloom-switches.example'), INBOX],
  mail: [0.9, INBOX, TICKETS, look('Slides', 'State of the network')],
}
const AT_COLUMN: readonly [number, ...Look[]] = [
  0.85,
  look('Editor', 'column.md', undefined, 'plain-packets'),
  look('Browser', 'Plain Packets', 'plainpackets.example'),
]

/** Windows of last week and this one, while the hospital or the column was under way, and over two lunches. */
export function windows(known: readonly Stretch[], thisWeek: PlainDate, today: PlainDate): Stretch[] {
  const chance = new Chance(1440)
  const recent = known.filter(({ day }) => day >= addDays(thisWeek, -7))
  const during = recent.flatMap((one) => windowsDuring(one, today, chance))
  return [...during, ...lunches(thisWeek)]
}

function windowsDuring({ day, from, to, job, duty }: Stretch, today: PlainDate, chance: Chance): Stretch[] {
  const looks = job === 'writing' ? AT_COLUMN : job === 'hospital' && weekdayOf(day) < 6 && AT_DUTY[duty ?? '']
  if (!looks) return []
  const [often, first, ...others] = looks
  const seen: Stretch[] = []
  let front = first as Look
  let isThere = chance.happens(often)
  for (let at = Math.ceil(from / SLOT) * SLOT; at + SLOT <= to; at += SLOT) {
    if (at % SITTING === 0) isThere = chance.happens(often)
    if (!isThere) continue
    if (chance.happens(0.35)) front = chance.pick([first as Look, ...others])
    const there = chance.happens(0.04) ? chance.between(2, SLOT - 1) : SLOT
    seen.push({
      day,
      from: at,
      to: at + there,
      trace: 'window',
      ...front,
      ...sorted(front, day, today, job, chance),
    })
  }
  return seen
}

/** A sorting’s where one speaks; else by likeness or by hand, but for what came in of late and waits. */
function sorted(front: Look, day: PlainDate, today: PlainDate, job: string | undefined, chance: Chance) {
  if (front.domains?.[0]?.endsWith('cityhospital.example')) return { job, sortedBy: 'hospital-domain' }
  if (front.project) return { job, sortedBy: 'column-repository' }
  if (front.app === 'Diagram') return { job, sortedBy: 'diagrams' }
  const likely = chance.between(910, 990) / 1000
  if (day >= addDays(today, -2)) return {}
  return chance.happens(0.06) ? { job } : { job, likely }
}

/** Nobody’s yet: what is looked at over lunch. */
function lunches(thisWeek: PlainDate): Stretch[] {
  const openings = look('Browser', 'Open positions', 'northgate-clinics.example')
  const mesh = look('Browser', 'Community meshes that lasted', 'opencable.example')
  const slots = (day: PlainDate, from: number, count: number, front: Look) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ day, from: from + index * SLOT, to: from + (index + 1) * SLOT },
      ...{ trace: 'window' as const, ...front },
    }))
  return [
    ...slots(addDays(thisWeek, 1), 740, 6, openings),
    ...slots(addDays(thisWeek, -3), 745, 3, openings),
    ...slots(addDays(thisWeek, -5), 745, 4, mesh),
  ]
}
