import { isIP } from 'node:net'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNearAddress, isPublicAddress } from './public-address.ts'

describe('an address on the public network', () => {
  test.each(['1.1.1.1', '8.8.8.8', '93.184.215.14', '100.63.255.255', '100.128.0.0', '172.15.0.1', '172.32.0.1'])(
    '%s is one',
    (address) => expect([isPublicAddress(address), isNearAddress(address)]).toEqual([true, false]),
  )

  test.each(['2606:4700:4700::1111', '2a00:1450:4001:80b::200e', '2001:4860:4860::8888'])('%s is one', (address) =>
    expect([isPublicAddress(address), isNearAddress(address)]).toEqual([true, false]),
  )
})

describe('an address of this machine or a network at home', () => {
  test.each(['127.0.0.1', '127.255.255.254', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1'])(
    '%s is near, not public',
    (address) => expect([isPublicAddress(address), isNearAddress(address)]).toEqual([false, true]),
  )

  test.each(['::1', 'fc00::1', 'fd12:3456:789a::1'])('%s is near, not public', (address) =>
    expect([isPublicAddress(address), isNearAddress(address)]).toEqual([false, true]),
  )
})

describe('an address nobody has a calendar at', () => {
  test.each([
    ...[
      '0.0.0.0',
      '0.1.2.3',
      '169.254.169.254',
      '192.0.0.192',
      '192.0.2.1',
      '192.88.99.1',
      '198.18.0.1',
      '198.51.100.1',
    ],
    ...['203.0.113.1', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255', '168.63.129.16'],
    ...[
      '::',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '::127.0.0.1',
      '::ffff:0:127.0.0.1',
      '64:ff9b::7f00:1',
      '64:ff9b:1::1',
    ],
    ...['100::1', '2001::1', '2001:db8::1', '2002:7f00:1::', '3fff::1', '5f00::1', 'fe80::1', 'fec0::1', 'ff02::1'],
    ...['fe80::1%eth0', '2606:4700:4700::1111%eth0', '4000::1'],
  ])('%s is neither public nor near', (address) =>
    expect([isPublicAddress(address), isNearAddress(address)]).toEqual([false, false]),
  )

  test.each(['', 'localhost', '127.1', '0x7f000001', '2130706433', '1.2.3.4.5', '[::1]', '1.1.1.1 '])(
    '%j is no address',
    (address) => expect([isPublicAddress(address), isNearAddress(address)]).toEqual([false, false]),
  )
})

test('no address is public that hides one of version 4, and none is both public and near', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      for (const hidden of [`::ffff:${address}`, `::${address}`, `64:ff9b::${address}`, `::ffff:0:${address}`])
        if (isIP(hidden)) expect([hidden, isPublicAddress(hidden)]).toEqual([hidden, false])
      expect(isPublicAddress(address) && isNearAddress(address)).toBe(false)
    }),
  )
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      if (isPublicAddress(address)) expect(new URL(`http://[${address}]/`).hostname).toMatch(/^\[[23]/)
      expect(isPublicAddress(address) && isNearAddress(address)).toBe(false)
    }),
  )
  fc.assert(fc.property(fc.string(), (text) => isIP(text) > 0 || !isPublicAddress(text)))
})
