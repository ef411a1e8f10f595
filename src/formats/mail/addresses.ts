import { domainToASCII } from 'node:url'

const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/
const MOST_DOMAINS = 200
/** More addresses than anybody writes to at once. */
const MOST_ADDRESSES = 20_000
/** `[IPv6:2001:db8::1]` */
const LONGEST_LITERAL = 100

/** One address, in lower case: whole for recognising, its domain for keeping. */
export interface Address {
  whole: string
  domain: string
}

/** The domains that are written to, in lower case, each once, at most 200. */
export function domainsIn(list: string): string[] {
  const domains = new Set<string>()
  for (const { domain } of addressesIn(list)) {
    // A copy of its own: a piece would keep the whole header in memory.
    domains.add(Buffer.from(domain, 'latin1').toString('latin1'))
    if (domains.size >= MOST_DOMAINS) break
  }
  return [...domains]
}

/**
 * The addresses of a field (bytes as characters): after names, in angle brackets, in groups, behind routes, with comments;
 * separated by commas or, as Outlook does, semicolons. An `@` in a name, a comment or quotes is none. What has no
 * domain of the internet (`root@localhost`, X.500) is passed over.
 */
export function* addressesIn(list: string): Generator<Address> {
  let found = 0
  for (const { spec, isAngled } of specsIn(list)) {
    const address = addressOf(spec, isAngled)
    if (address) yield address
    if (++found >= MOST_ADDRESSES) return
  }
}

/** Texts in which an address stands: what is in angle brackets, else what stands between separators. */
function* specsIn(list: string): Generator<{ spec: string; isAngled: boolean }> {
  let bare = ''
  let angled: string | undefined
  for (let at = 0; at < list.length; at++) {
    const sign = list[at] as string
    if (sign === '"') {
      const end = closing(list, at, '"')
      bare += list.slice(at, end + 1)
      at = end
    } else if (sign === '(') at = endOfComment(list, at)
    else if (sign === '[') {
      const end = closing(list, at, ']', LONGEST_LITERAL)
      bare += list.slice(at, end + 1)
      at = end
    } else if (sign === '<') {
      const end = endOfAngle(list, at)
      angled ??= list.slice(at + 1, end)
      at = end
    } else if (sign === ',' || sign === ';') {
      yield { spec: angled ?? bare, isAngled: angled !== undefined }
      ;[bare, angled] = ['', undefined]
    } else if (sign === ':') bare = ''
    else if (sign === '\\') bare += list.slice(at, ++at + 1)
    else bare += sign
  }
  yield { spec: angled ?? bare, isAngled: angled !== undefined }
}

/** Where the quoted or bracketed text that opens at `at` closes; where it never does, the opening sign stands for itself. */
function closing(list: string, at: number, sign: string, most = list.length): number {
  for (let next = at + 1; next < list.length && next - at < most; next++) {
    if (list[next] === '\\') next++
    else if (list[next] === sign) return next
  }
  return at
}

function endOfComment(list: string, at: number): number {
  let depth = 0
  for (let next = at; next < list.length; next++) {
    if (list[next] === '\\') next++
    else if (list[next] === '(') depth++
    else if (list[next] === ')' && --depth === 0) return next
  }
  return list.length
}

function endOfAngle(list: string, at: number): number {
  for (let next = at + 1; next < list.length; next++) {
    if (list[next] === '\\') next++
    else if (list[next] === '"') next = closing(list, next, '"')
    else if (list[next] === '>') return next
  }
  return list.length
}

function addressOf(spec: string, isAngled: boolean): Address | undefined {
  const at = spec.length > 1_000 ? -1 : lastAt(spec)
  if (at < 1) return undefined
  // Words with an `@` between them are a name, or the rest of one.
  if (!isAngled && /\s/.test(`${spec[at - 1]}${spec[at + 1] ?? ''}`)) return undefined
  const domain = domainOf(spec.slice(at + 1))
  const before = spec.slice(0, at).trimEnd()
  const local = before.slice(Math.max(...[' ', '\t', ':'].map((sign) => before.lastIndexOf(sign))) + 1)
  return domain && local ? { whole: `${local.toLowerCase()}@${domain}`, domain } : undefined
}

/** The last `@` outside quotes, or −1. */
function lastAt(spec: string): number {
  let found = -1
  for (let at = 0; at < spec.length; at++)
    if (spec[at] === '"') at = closing(spec, at, '"')
    else if (spec[at] === '@') found = at
  return found
}

function domainOf(text: string): string | undefined {
  const isAscii = !/[\x80-\xff]/.test(text)
  // Behind an address without brackets there may be anything: “bo@town.example and others”.
  const word = /^\s*([^\s<>"'()[\]\\,;:]+)/.exec(isAscii ? text : Buffer.from(text, 'latin1').toString('utf8'))?.[1]
  const name = word?.replace(/\.{1,9}$/, '').toLowerCase()
  if (!name) return undefined
  const ascii = isAscii ? name : domainToASCII(name)
  return DOMAIN.test(ascii) ? ascii : undefined
}
