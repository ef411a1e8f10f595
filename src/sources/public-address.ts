import { BlockList, isIP } from 'node:net'

/**
 * Ranges of version 4 nobody is reached at over the public network: private, link-local, reserved. At the last a cloud keeps
 * the keys of the machines in it.
 */
const CLOSED_4 = listOf(
  'ipv4',
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4', '168.63.129.16/32'],
)

/** All of version 6 that is given out: what is beyond is of this machine, its network, or hides an address of version 4. */
const GIVEN_OUT_6 = listOf('ipv6', '2000::/3')

/** Inside that: what is reserved, and what hides an address of version 4. */
const CLOSED_6 = listOf('ipv6', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20')

/** This machine and the networks of houses. Link-local is not among them: there are the keys of clouds, and nobody’s calendar. */
const NEAR_4 = listOf('ipv4', '127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10')
const NEAR_6 = listOf('ipv6', '::1/128', 'fc00::/7')

/** Is this numeric address one on the public network? Of anything else than an address: no. */
export function isPublicAddress(address: string): boolean {
  return isIP(address) === 4
    ? !CLOSED_4.check(address, 'ipv4')
    : isWithin(GIVEN_OUT_6, address) && !isWithin(CLOSED_6, address)
}

/** Is this numeric address one of this machine, or of a network at home or at work? */
export function isNearAddress(address: string): boolean {
  return isIP(address) === 4 ? NEAR_4.check(address, 'ipv4') : isWithin(NEAR_6, address)
}

/** A zone behind `%` says by which of this machine’s own networks: such an address is link-local, whatever it looks like. */
function isWithin(list: BlockList, address: string): boolean {
  return isIP(address) === 6 && !address.includes('%') && list.check(address, 'ipv6')
}

/** Versions have lists of their own: one list takes `::ffff:10.0.0.1` for what stands in it of version 4. */
function listOf(family: 'ipv4' | 'ipv6', ...ranges: string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [net, bits] = range.split('/') as [string, string]
    list.addSubnet(net, Number(bits), family)
  }
  return list
}
