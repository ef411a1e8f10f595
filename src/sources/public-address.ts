import { BlockList, isIP } from 'node:net'

/** Ranges nobody is reached at over the public network: private, link-local, reserved, and those that hide a v4 address. */
const CLOSED: readonly [family: 'ipv4' | 'ipv6', ...ranges: string[]][] = [
  [
    'ipv4',
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
    ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
    ...['224.0.0.0/4', '240.0.0.0/4'],
  ],
  [
    'ipv6',
    ...['::/96', '::ffff:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32'],
    ...['2002::/16', '3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
  ],
]

const closed = new BlockList()
for (const [family, ...ranges] of CLOSED)
  for (const range of ranges) {
    const [net, bits] = range.split('/') as [string, string]
    closed.addSubnet(net, Number(bits), family)
  }

/** Is this numeric address one on the public network? Of anything else than an address: no. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '')
  const family = isIP(bare)
  return family !== 0 && !closed.check(bare, family === 4 ? 'ipv4' : 'ipv6')
}
