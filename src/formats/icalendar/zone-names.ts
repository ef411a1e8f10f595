import { isZone, type Zone } from '#calendar'
import { WINDOWS_ZONES } from './windows-zones.ts'

const WINDOWS = new Map(Object.entries(WINDOWS_ZONES).map(([name, zone]) => [name.toLowerCase(), zone]))
/** As Outlook and Exchange show zones to people. */
const SHOWN: readonly (readonly [RegExp, string])[] = [
  [/eastern time \(us/i, 'America/New_York'],
  [/central time \(us/i, 'America/Chicago'],
  [/mountain time \(us/i, 'America/Denver'],
  [/pacific time \(us/i, 'America/Los_Angeles'],
  [/amsterdam, berlin, bern/i, 'Europe/Berlin'],
  [/brussels, copenhagen, madrid, paris/i, 'Europe/Paris'],
  [/belgrade, bratislava, budapest/i, 'Europe/Budapest'],
  [/sarajevo, skopje, warsaw/i, 'Europe/Warsaw'],
  [/dublin, edinburgh, lisbon, london/i, 'Europe/London'],
  [/helsinki, kyiv|helsinki, kiev/i, 'Europe/Kyiv'],
  [/osaka, sapporo, tokyo/i, 'Asia/Tokyo'],
  [/chennai, kolkata, mumbai/i, 'Asia/Kolkata'],
  [/bras[ií]lia/i, 'America/Sao_Paulo'],
]

/**
 * The zone a TZID means: an IANA name as it is or behind a prefix (`/mozilla.org/20050126_1/Europe/Berlin`), a Windows name,
 * `UTC+02:00`. `undefined` when it is none of them.
 */
export function zoneNamed(tzid: string): Zone | undefined {
  const name = tzid.trim().replace(/^["']|["']$/g, '')
  const windows = WINDOWS.get(name.replace(/ (daylight|summer) time/i, ' Standard Time').toLowerCase())
  if (windows) return canonical(windows)
  return canonical(name.replaceAll(' ', '_')) ?? behindPrefix(name) ?? shown(name) ?? byOffset(name)
}

function canonical(name: string): Zone | undefined {
  if (!isZone(name)) return undefined
  return Temporal.Now.zonedDateTimeISO(name).timeZoneId as Zone
}

function behindPrefix(name: string): Zone | undefined {
  const parts = name.replace(/^custom[_-]/i, '').split('/')
  for (let from = 0; from < parts.length - 1; from++) {
    const rest = parts.slice(from).join('/')
    if (/^[A-Z][A-Za-z]+\//.test(rest) && isZone(rest)) return canonical(rest)
  }
  return /(^|\/)utc$/i.test(name) ? ('UTC' as Zone) : undefined
}

function shown(name: string): Zone | undefined {
  return SHOWN.find(([pattern]) => pattern.test(name))?.[1] as Zone | undefined
}

/** `UTC+11`, `(GMT+01.00)`, `GMT-0330`. */
function byOffset(name: string): Zone | undefined {
  const match = /^\(?(?:UTC|GMT)\s*([+-])(\d{1,2})(?:[:.]?(\d\d))?\)?/i.exec(name)
  if (!match) return /^(z|utc|gmt)$/i.test(name) ? ('UTC' as Zone) : undefined
  const [, sign, hours = '', minutes = '00'] = match
  return canonical(`${sign}${hours.padStart(2, '0')}:${minutes}`)
}
