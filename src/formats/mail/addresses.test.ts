import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressesIn, domainsIn } from './addresses.ts'

const bytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1')

describe('the domains of a field', () => {
  test.each([
    ['bo@town.example', 'town.example'],
    ['Bo <Bo@TOWN.Example>', 'town.example'],
    ['"Doe, Bo @ secret.example" <bo@town.example>, di@city.example', 'town.example city.example'],
    ['"Doe \\" @secret.example" <bo@town.example>', 'town.example'],
    ['bo@secret.example <bo@town.example>', 'town.example'],
    ['"bo@secret.example"', ''],
    ['Bo (at @secret.example (inner), or not) <bo@town.example>', 'town.example'],
    ['bo@town.example (Bo, the first)', 'town.example'],
    ['Friends: bo@town.example, Di <di@city.example>;, eve@field.example', 'town.example city.example field.example'],
    ['undisclosed-recipients:;', ''],
    ['<@relay.example,@hub.example:bo@town.example>', 'town.example'],
    ['<"bo@secret.example"@town.example>', 'town.example'],
    ['bo@town.example; di@city.example', 'town.example city.example'],
    ['bo@town.example and others', 'town.example'],
    ['Bo bo@town.example', 'town.example'],
    ['"never closed, bo@town.example', 'town.example'],
    ['"never @ closed.example, bo@town.example', 'town.example'],
    ['Bo <bo@town.example', 'town.example'],
    ['mailto:bo@town.example', 'town.example'],
    ['bo@town.example.', 'town.example'],
    ['root@localhost, bo@[192.0.2.7], bo@[IPv6:2001:db8::1], bo@192.0.2.7', ''],
    ['/O=ORG/OU=SITE/CN=BO', ''],
    ['bo@münchen.example', 'xn--mnchen-3ya.example'],
    ['bo@xn--mnchen-3ya.example', 'xn--mnchen-3ya.example'],
    ['"secret@secret\\@town.example', 'town.example'],
    ['bo@a..example, bo@-.example, bo@', ''],
    ['=?utf-8?Q?Doe=2C_Bo?= <bo@town.example>', 'town.example'],
    ['bo@town.example, di@town.example', 'town.example'],
  ])('of %s', (field, domains) => {
    expect(domainsIn(bytes(field)).join(' ')).toBe(domains)
  })

  test('are at most 200, and an endless list ends', () => {
    const list = Array.from({ length: 100_000 }, (_, index) => `bo@d${index}.example`).join(',')
    expect(domainsIn(list)).toHaveLength(200)
    expect([...addressesIn(list)]).toHaveLength(20_000)
  })

  test('never throw, and are domains', () => {
    const signs = fc.constantFrom(...'ab@<>()[]",;:\\. \t\u00e9=?'.split(''))
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 200 }), (field) => {
        for (const domain of domainsIn(field)) expect(domain).toMatch(/^[a-z0-9_.-]+\.[a-z0-9-]+$/)
      }),
    )
  })

  test('end for signs that open and never close', () => {
    for (const sign of ['(', '<', '"', '[', '\\', ':', '<@', '<"\\"', '"\\"', '[\\]', '<"', 'a b ', '@'])
      expect([...addressesIn(`${sign.repeat(100_000)}bo@town.example`)].length).toBeLessThan(2)
  })
})

test('an address is recognised whatever its case', () => {
  expect([...addressesIn('Ann <Ann.Tern@Town.Example>')]).toEqual([
    { whole: 'ann.tern@town.example', domain: 'town.example' },
  ])
})
