import { describe, expect, test } from 'vitest'
import { isZone, type Zone } from '#calendar'
import { partsOf, propertiesOf } from './content-line.ts'
import { scan } from './scan.ts'
import { parseMoment } from './values.ts'
import { WINDOWS_ZONES } from './windows-zones.ts'
import { zoneNamed } from './zone-names.ts'
import { Clocks, zoneDefinition } from './zones.ts'

const at = (text: string) => parseMoment(text)?.at as number
const utc = (text: string) => Date.parse(text)

function definition(text: string) {
  const [block] = scan(text).zones
  if (!block) throw new Error('no zone')
  const parts = partsOf(text, block).map(({ properties }) => properties)
  const found = zoneDefinition(propertiesOf(text, block), parts)
  if (!found) throw new Error('no definition')
  return found
}

const OWN = `BEGIN:VTIMEZONE
TZID:Our zone
BEGIN:STANDARD
DTSTART:20001029T030000
TZOFFSETFROM:+0530
TZOFFSETTO:+0430
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20000326T020000
TZOFFSETFROM:+0430
TZOFFSETTO:+0530
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE`

describe('a zone by its name', () => {
  test('every Windows name leads to a zone that exists', () => {
    const lost = Object.entries(WINDOWS_ZONES).filter(([, zone]) => !isZone(zone))
    expect(lost).toEqual([])
    expect(Object.keys(WINDOWS_ZONES).length).toBeGreaterThan(135)
  })

  test.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['"Tokyo Standard Time"', 'Asia/Tokyo'],
    ['Pacific Daylight Time', 'America/Los_Angeles'],
    ['/mozilla.org/20050126_1/Europe/Zurich', 'Europe/Zurich'],
    ['/softwarestudio.org/Olson_20011030_5/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['/freeassociation.sourceforge.net/Tzfile/Australia/Sydney', 'Australia/Sydney'],
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Berlin'],
    ['(UTC-03:00) Brasília', 'America/Sao_Paulo'],
    ['tzone://Microsoft/Utc', 'UTC'],
    ['Etc/UTC', 'UTC'],
    ['GMT+0200', '+02:00'],
    ['UTC+11', '+11:00'],
    ['Customized Time Zone', undefined],
    ['../../etc/passwd', undefined],
    ['', undefined],
  ])('%s is %s', (name, zone) => {
    const found = zoneNamed(name)
    expect(found === undefined ? undefined : String(found).replace(/^Etc\/UTC$/, 'UTC')).toBe(zone)
  })
})

describe('a zone a calendar defines itself', () => {
  const told: string[] = []
  const clocks = new Clocks('Europe/Berlin' as Zone, [definition(OWN)], (tzid) => told.push(tzid))
  const own = clocks.named('Our zone')

  test('changes its clock by its own rules', () => {
    expect(own.instantAt(at('20260115T120000'))).toBe(utc('2026-01-15T12:00:00+04:30'))
    expect(own.instantAt(at('20260715T120000'))).toBe(utc('2026-07-15T12:00:00+05:30'))
    expect([own.zoneAt(at('20260115T120000')), own.zoneAt(at('20260715T120000'))]).toEqual(['+04:30', '+05:30'])
  })

  test('a time the clock skips takes the offset from before, one shown twice the first', () => {
    expect(own.instantAt(at('20260329T023000'))).toBe(utc('2026-03-29T02:30:00+04:30'))
    expect(own.instantAt(at('20261025T023000'))).toBe(utc('2026-10-25T02:30:00+05:30'))
  })

  test('leads back to the same time on the clock', () => {
    for (const wall of ['20260115T120000', '20260715T120000', '19990715T120000', '20990715T120000'])
      expect(own.wallAt(own.instantAt(at(wall)))).toBe(at(wall))
  })

  test('is not used when its place is known, and the unknown is told once', () => {
    const located = definition(OWN.replace('TZID:Our zone', 'TZID:Our zone\nX-LIC-LOCATION:Asia/Tokyo'))
    const known = new Clocks('Europe/Berlin' as Zone, [located], () => undefined).named('Our zone')
    expect(known.zoneAt(0)).toBe('Asia/Tokyo')
    for (let twice = 0; twice < 2; twice++) expect(clocks.named('Nowhere').zoneAt(0)).toBe('Europe/Berlin')
    expect(told).toEqual(['Nowhere'])
  })
})
