import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MboxScanner } from './scan-mbox.ts'
import type { Header, MailboxTrouble } from './shape.ts'

/** What is found in the pieces: the names of the mails, and trouble. */
function scan(pieces: Iterable<Uint8Array>): { ids: string[]; headers: Header[]; trouble: MailboxTrouble[] } {
  const trouble: MailboxTrouble[] = []
  const scanner = new MboxScanner((kind) => trouble.push(kind))
  const headers: Header[] = []
  for (const piece of pieces) headers.push(...scanner.push(piece))
  headers.push(...scanner.end())
  return { ids: headers.map((header) => header.get('message-id') ?? '?'), headers, trouble }
}

const scanText = (text: string) => scan([Buffer.from(text, 'latin1')])
const FROM = 'From ann@town.example Tue Mar 17 13:32:08 2026\n'
const mail = (id: string, body = '') => `${FROM}Message-ID: ${id}\nTo: bo@town.example\n\n${body}\n`

function* split(bytes: Buffer, at: readonly number[]): Generator<Buffer> {
  let from = 0
  for (const to of [...at].sort((a, b) => a - b)) {
    yield bytes.subarray(from, to)
    from = to
  }
  yield bytes.subarray(from)
}

describe('a mail of an mbox begins', () => {
  test('at a line “From ” after a blank line, with a header behind it', () => {
    expect(scanText(mail('1') + mail('2', 'text\n') + mail('3')).ids).toEqual(['1', '2', '3'])
  })

  test('whatever ends the lines', () => {
    const text = mail('1') + mail('2', 'text\n') + mail('3')
    for (const end of ['\r\n', '\r']) expect(scanText(text.replaceAll('\n', end)).ids).toEqual(['1', '2', '3'])
  })

  test('behind a byte order mark and blank lines', () => {
    expect(scanText(`\xef\xbb\xbf\n\n${mail('1')}`).ids).toEqual(['1'])
  })

  test('also when a program set its own line before that of another', () => {
    expect(scanText(`From - Tue Mar 17 13:32:08 2026\n>${mail('1')}`).ids).toEqual(['1'])
  })

  test('not where a sentence begins with that word', () => {
    const body = 'From here on\nit is late.\n\nFrom what I know: it is.\nNote: really.\n\n>From quoted\nTo: x\n'
    const found = scanText(mail('1', body) + mail('2'))
    expect([found.ids, found.trouble]).toEqual([['1', '2'], []])
  })

  test('not without a blank line before it, and that is told', () => {
    const found = scanText(`${mail('1', 'text').trimEnd()}\n${mail('2')}${mail('3')}`)
    expect([found.ids, found.trouble]).toEqual([['1', '3'], ['unparted']])
  })

  test('wherever a header that breaks off leaves it', () => {
    const found = scanText(`${FROM}Message-ID: 1\n${mail('2')}${mail('3')}`)
    expect([found.ids, found.trouble]).toEqual([['1', '3'], ['unparted']])
  })

  test('where it does, for all that a length says', () => {
    expect(scanText(`${FROM}Content-Length: 999999\nMessage-ID: 1\n\ntext\n\n${mail('2')}`).ids).toEqual(['1', '2'])
  })
})

describe('a header', () => {
  test('is unfolded; addresses add up, of all else the first counts', () => {
    const text = `${FROM}To: bo@town.example,\r\n\tdi@town.example\r\nDate: one\r\nTO : eve@town.example\r\nDate: two\r\n three\r\n\r\n`
    const [header] = scanText(text).headers
    expect(Object.fromEntries(header ?? [])).toEqual({
      to: 'bo@town.example, di@town.example, eve@town.example',
      date: 'one',
    })
  })

  test('is looked at as far as 256 kB, and that is told', () => {
    const found = scanText(
      `${FROM}Message-ID: 1\nX-Long: ${'x'.repeat(300_000)}\nTo: bo@town.example\n\n\n${mail('2')}`,
    )
    expect([found.ids, found.trouble]).toEqual([['1', '2'], ['cut']])
    expect(found.headers[0]?.has('to')).toBe(false)
  })
})

describe('an mbox', () => {
  const samples = ['Sent', 'All mail Including Spam and Trash.mbox'].map((name) =>
    readFileSync(join(import.meta.dirname, 'samples', name)),
  )
  const tricky = Buffer.from(
    `${mail('1', 'From here\n\nFrom there: x\n')}${mail('2').replaceAll('\n', '\r\n')}${mail('3')}`,
  )

  test('holds the same, wherever its chunks are cut', () => {
    for (const bytes of [...samples, tricky]) {
      const whole = scan([bytes])
      for (let at = 0; at <= bytes.length; at++) expect(scan(split(bytes, [at]))).toEqual(whole)
      expect(
        scan(
          bytes
            .toString('latin1')
            .split('')
            .map((byte) => Buffer.from(byte, 'latin1')),
        ),
      ).toEqual(whole)
      const cuts = fc.array(fc.nat(bytes.length), { maxLength: 20 })
      fc.assert(fc.property(cuts, (at) => void expect(scan(split(bytes, at))).toEqual(whole)))
    }
  })

  test('of any bytes is read, and holds the same wherever its chunks are cut', () => {
    const pieces = fc.constantFrom(
      '\n',
      '\r\n',
      '\r',
      'From ',
      'From - Tue Mar 17 13:32:08 2026',
      'To: x',
      ':',
      ' ',
      '>',
      '\0',
      'é',
    )
    const runs = process.env.THALWEG_FULL ? 100_000 : 1_000
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), fc.array(fc.nat(300), { maxLength: 6 }), (parts, at) => {
        const bytes = Buffer.from(`${mail('1')}${parts.join('')}`)
        expect(
          scan(
            split(
              bytes,
              at.map((cut) => cut % bytes.length),
            ),
          ),
        ).toEqual(scan([bytes]))
      }),
      { numRuns: runs },
    )
  })

  test.each([
    ['a body', `${mail('1')}`],
    ['the line before a header', `${mail('1')}\nFrom `],
    ['a header', `${mail('1')}\n${FROM}To: `],
  ])('with a line without end in %s is read in little memory', (_, start) => {
    const piece = Buffer.alloc(1 << 20, 'x')
    const before = process.memoryUsage()
    function* pieces() {
      yield Buffer.from(start)
      for (let count = 0; count < 256; count++) yield piece
    }
    expect(scan(pieces()).ids[0]).toBe('1')
    const after = process.memoryUsage()
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(32 << 20)
    expect(after.heapUsed - before.heapUsed).toBeLessThan(64 << 20)
  })
})
