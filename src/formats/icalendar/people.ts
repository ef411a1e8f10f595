import type { CalendarHead, ContentLine, Properties } from './shape.ts'

const ADDRESS = /([^\s<>:;,"@]+)@([a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+)/i
/** Calendars and rooms that a provider gives addresses of its own: no people. */
const NO_PEOPLE = /(^|\.)calendar\.google\.com$/

/** The domains of the addresses of organiser and attendees, in lower case, each once. */
export function domainsOf(properties: Properties): string[] {
  const people = [...(properties.get('ORGANIZER') ?? []), ...(properties.get('ATTENDEE') ?? [])]
  if (!people.length) return []
  const domains = people.flatMap((line) => addressOf(line)?.domain ?? [])
  return [...new Set(domains)].filter((domain) => domain.length <= 253 && !NO_PEOPLE.test(domain)).slice(0, 200)
}

/**
 * Did the person decline? Known when they are the only one asked, or when the calendar bears their address as its name, as
 * exports of Google do. Others' refusals say nothing.
 */
export function hasDeclined(properties: Properties, head: CalendarHead): boolean {
  const asked = properties.get('ATTENDEE') ?? []
  const own = asked.length === 1 ? asked : asked.filter((line) => addressOf(line)?.whole === head.name?.toLowerCase())
  return own.some(({ params }) => (params.PARTSTAT ?? params.STATUS)?.toUpperCase() === 'DECLINED')
}

function addressOf({ value, params }: ContentLine): { whole: string; domain: string } | undefined {
  const match = ADDRESS.exec(value) ?? ADDRESS.exec(params.EMAIL ?? '')
  if (!match) return undefined
  const domain = (match[2] as string).toLowerCase()
  return { whole: `${match[1]}@${domain}`.toLowerCase(), domain }
}
