/** The id of one thing in the record: 20 characters, sortable by birth, safe in a URL. */
export type Id<Name extends string = string> = string & { readonly __id?: Name }

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const SHAPE = /^[0-9a-hjkmnp-tv-z]{20}$/

export function isId(text: unknown): text is Id {
  return typeof text === 'string' && SHAPE.test(text)
}

/** A fresh id: 50 bits of time in milliseconds, then 50 random bits, in Crockford's base 32. */
export function freshId<Name extends string>(now = Date.now()): Id<Name> {
  let id = ''
  for (let rest = now, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) id = ALPHABET[rest % 32] + id
  if (drawn === POOL.length) {
    crypto.getRandomValues(POOL)
    drawn = 0
  }
  for (const end = drawn + 10; drawn < end; drawn++) id += ALPHABET[(POOL[drawn] as number) % 32]
  return id
}

/** When an id was drawn, in milliseconds. */
export function birthOf(id: Id): number {
  return [...id.slice(0, 10)].reduce((time, letter) => time * 32 + ALPHABET.indexOf(letter), 0)
}

/** Random bytes are drawn for 400 ids at once: drawing costs more than using. */
const POOL = new Uint8Array(4_000)
let drawn = POOL.length
