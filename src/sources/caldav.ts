import { type Complaint, complaint } from '#record'
import { calDavClient } from './caldav-client.ts'
import { isCalendar, refusedBy } from './calendar-address.ts'
import type { LiveSource, Looking, Memory } from './source.ts'
import { Unreachable } from './unreachable.ts'
import { isDueWhole } from './whole-again.ts'

const MOST_CALENDARS = 50
/** Characters of one calendar. */
const MOST = 64 * 1024 * 1024
/** Bytes of one look: all of them lie in memory until they are read. What is left over is asked for at the next. */
const MOST_TOGETHER = 96 * 1024 * 1024
/** Asked for in one go. */
const AT_ONCE = 100

type Client = Awaited<ReturnType<typeof calDavClient>>
type Calendar = Awaited<ReturnType<Client['fetchCalendars']>>[number]

/** The calendars of one account on a CalDAV server. Those that have not changed are not asked for. */
export const calDav: LiveSource = {
  kind: 'CalDAV',
  isOfThisMachine: false,
  asksAgain: true,
  async look(at) {
    const { place, secret, now } = at
    const isWhole = isDueWhole(at.memory, now)
    const memory: Memory = isWhole ? {} : at.memory
    const refusals: number[] = []
    try {
      const client = await calDavClient(at, refusals)
      const all = await client.fetchCalendars()
      if (!all.length) return { complaint: nothingThere(place, secret.user, refusals) }
      const remarks = all.length > MOST_CALENDARS ? [tooMany(place, all.length)] : []
      const files = []
      const remembered: Record<string, string> = { whole: isWhole ? String(now) : (memory.whole ?? '') }
      let size = 0
      for (const calendar of all.slice(0, MOST_CALENDARS)) {
        if (size > MOST_TOGETHER) {
          remarks.push(restLater(place))
          break
        }
        const mark = String(calendar.ctag ?? calendar.syncToken ?? '')
        const isNew = !mark || memory[calendar.url] !== mark
        const texts = isNew ? await textsOf(client, calendar, at, refusals) : []
        if ('message' in texts) remarks.push(texts)
        else if (mark) remembered[calendar.url] = mark
        if ('message' in texts || !texts.length) continue
        const file = fileOf(place, nameOf(calendar), texts)
        size += file.bytes.length
        files.push(file)
      }
      return { files, memory: remembered, remarks }
    } catch (error) {
      if (error instanceof Unreachable) return { complaint: error.complaint }
      return { complaint: nothingThere(place, secret.user, refusals) }
    }
  },
}

/** Every event of a calendar, a hundred at a time; a complaint when it is not told whole. */
async function textsOf(
  client: Client,
  calendar: Calendar,
  { place }: Looking,
  refusals: number[],
): Promise<string[] | Complaint> {
  const before = refusals.length
  const texts: string[] = []
  let size = 0
  try {
    const addresses = await addressesOf(client, calendar)
    for (let from = 0; from < addresses.length; from += AT_ONCE) {
      const objectUrls = addresses.slice(from, from + AT_ONCE)
      const objects = await client.fetchCalendarObjects({ calendar, objectUrls, urlFilter: () => true })
      for (const { data } of objects) if (typeof data === 'string' && isCalendar(data)) texts.push(data)
      size = texts.reduce((sum, text) => sum + text.length, 0)
      if (size > MOST) return tooLarge(place, nameOf(calendar))
    }
  } catch (error) {
    if (error instanceof Unreachable) return error.complaint
    return refusedBy(place, refusals.at(-1) ?? 500)
  }
  const refused = refusals[before]
  return refused === undefined ? texts : { ...refusedBy(place, refused), place: `${place}, ${nameOf(calendar)}` }
}

async function addressesOf(client: Client, { url }: Calendar): Promise<string[]> {
  const found = await client.calendarQuery({
    url,
    props: { 'd:getetag': {} },
    filters: [
      { 'comp-filter': { _attributes: { name: 'VCALENDAR' }, 'comp-filter': { _attributes: { name: 'VEVENT' } } } },
    ],
    depth: '1',
  })
  return found.flatMap(({ href }) => (typeof href === 'string' && href ? [new URL(href, url).href] : []))
}

function nameOf({ displayName }: Calendar): string {
  const name = typeof displayName === 'object' ? '' : String(displayName ?? '')
  return name.replace(/\s+/g, ' ').trim().slice(0, 200) || 'Calendar'
}

/** Each object is a calendar of its own with one event in it: together they are read as one file that has its name. */
function fileOf(place: string, name: string, texts: readonly string[]) {
  const title = name.replace(/([\\;,])/g, '\\$1')
  const named = texts.map((text) =>
    text.replace(/BEGIN:VCALENDAR\r?\n/i, `BEGIN:VCALENDAR\r\nX-WR-CALNAME:${title}\r\n`),
  )
  return { path: `${place}/${name}.ics`, bytes: Buffer.from(named.join('\r\n')) }
}

/** No calendars, or none to be found: the password is the likeliest reason, then the address. */
function nothingThere(place: string, user: string | undefined, refusals: readonly number[]): Complaint {
  const refused = refusals.find((status) => status === 401 || status === 403) ?? refusals.at(-1)
  if (refused === 401 || refused === 403 || (refused && refused >= 429)) return refusedBy(place, refused)
  return complaint(
    place,
    `no calendars were found there${user ? '' : ': it may want a name and a password'}`,
    'Check the address, the name and the password; many providers want a password made for this alone.',
  )
}

function tooMany(place: string, count: number): Complaint {
  const said = `it has ${count} calendars, and the first ${MOST_CALENDARS} are looked at`
  return complaint(place, said, 'Add the others by the address of each.')
}

function tooLarge(place: string, name: string): Complaint {
  return complaint(`${place}, ${name}`, 'this calendar is larger than 64 MB', 'Export it and import the file.')
}

function restLater(place: string): Complaint {
  return complaint(
    place,
    'its calendars are large, and not all were taken at once',
    'The others follow at the next look.',
  )
}
