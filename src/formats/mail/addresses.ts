import { domainToASCII } from 'node:url'

const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/
const MOST_DOMAINS = 200
/** More addresses than anybody writes to at once. */
const MOST_ADDRESSES = 20_000

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
  for (const spec of specsIn(list)) {
    const address = addressOf(spec)
    if (address) yield address
    if (++found >= MOST_ADDRESSES) return
  }
}

/** Texts in which an address stands: what is in angle brackets, else what stands between separators. */
function* specsIn(list: string): Generator<string> {
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
      const end = closing(list, at, ']')
      bare += list.slice(at, end + 1)
      at = end
    } else if (sign === '<') {
      const end = endOfAngle(list, at)
      angled ??= list.slice(at + 1, end)
      at = end
    } else if (sign === ',' || sign === ';') {
      yield angled ?? bare
      ;[bare, angled] = ['', undefined]
    } else if (sign === ':') bare = ''
    else if (sign === '\\') at++
    else bare += sign
  }
  yield angled ?? bare
}

/** Where the quoted or bracketed text that opens at `at` closes; where it never does, the opening sign stands for itself. */
function closing(list: string, at: number, sign: string): number {
  for (let next = at + 1; next < list.length; next++) {
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
    if (list[next] === '"') next = closing(list, next, '"')
    else if (list[next] === '>') return next
  }
  return list.length
}

function addressOf(spec: string): Address | undefined {
  const at = spec.lastIndexOf('@')
  if (at < 1 || spec.length > 1_000) return undefined
  const domain = domainOf(spec.slice(at + 1))
  const local = spec.slice(Math.max(spec.lastIndexOf(':', at), -1) + 1, at).trim()
  return domain && local ? { whole: `${local.toLowerCase()}@${domain}`, domain } : undefined
}

function domainOf(text: string): string | undefined {
  // Behind an address without brackets there may be anything: “bo@town.example and others”.
  const word = /^\s*([^\s<>"'()[\]\\,;:]+)/.exec(text)?.[1]?.replace(/\.+$/, '').toLowerCase()
  if (!word) return undefined
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII
  const ascii = /^[\x00-\x7f]*$/.test(word) ? word : domainToASCII(Buffer.from(word, 'latin1').toString('utf8'))
  return DOMAIN.test(ascii) ? ascii : undefined
}
