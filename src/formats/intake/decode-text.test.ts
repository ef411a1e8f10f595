import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'
import { mendFolds } from './mend-folds.ts'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

describe('text from bytes', () => {
  test('loses its byte order mark', () => {
    expect(decodeText(bytes([0xef, 0xbb, 0xbf], 'abc'))).toEqual({ text: 'abc', as: 'utf-8' })
  })

  test('is UTF-16 when its mark says so, either way round', () => {
    expect(decodeText(bytes([0xff, 0xfe], Buffer.from('é1', 'utf16le').toJSON().data)).text).toBe('é1')
    expect(decodeText(bytes([0xfe, 0xff, 0x00, 0xe9, 0x00, 0x31])).text).toBe('é1')
  })

  test('is windows-1252 when it is no UTF-8', () => {
    expect(decodeText(bytes('caf', [0xe9], ' 10 ', [0x80]))).toEqual({ text: 'café 10 €', as: 'windows-1252' })
  })

  test('stays UTF-8 when only a letter is broken', () => {
    expect(decodeText(bytes('é è à ', [0xc3], ' x'))).toEqual({ text: 'é è à \uFFFD x', as: 'damaged utf-8' })
  })

  test('folded in the middle of a letter is whole again', () => {
    expect(decodeText(bytes('SUMMARY:Caf', [0xc3], '\r\n ', [0xa9], ' 日', [0xe6], '\n\t', [0x9c, 0xac])).text).toBe(
      'SUMMARY:Café\r\n  日本\n\t',
    )
  })

  test('wherever it is folded, unfolding gives it back', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'é', '日', '😀'), minLength: 1 })
    fc.assert(
      fc.property(letters, fc.nat(), fc.constantFrom('\r\n ', '\n ', '\n\t'), (text, at, fold) => {
        const plain = Buffer.from(text)
        const cut = at % (plain.length + 1)
        const folded = bytes([...plain.subarray(0, cut)], fold, [...plain.subarray(cut)])
        expect(Buffer.from(mendFolds(folded)).toString().replace(fold, '')).toBe(text)
      }),
    )
  })

  test.each([
    ['koi8-r', [0xf0, 0xd2, 0xc9], 'При'],
    ['ISO-8859-1', [0xe9], 'é'],
    ['iso-8859-2', [0xb1], 'ą'],
    ['windows-1251', [0xcf], 'П'],
  ])('is read as the XML declaration says: %s', (name, letters, said) => {
    const prolog = `<?xml version="1.0" encoding="${name}"?><a>`
    expect(decodeText(bytes(prolog, letters))).toEqual({ text: `${prolog}${said}`, as: 'declared' })
  })

  test('an XML declaration that is wrong or unknown changes nothing', () => {
    const inUtf8 = '<?xml version="1.0" encoding="koi8-r"?><a>é'
    expect(decodeText(bytes(inUtf8))).toEqual({ text: inUtf8, as: 'utf-8' })
    for (const name of ['utf-8', 'invalid', 'utf-16le'])
      expect(decodeText(bytes(`<?xml version="1.0" encoding="${name}"?>`, [0xe9])).as).toBe('windows-1252')
    expect(decodeText(bytes('a encoding="koi8-r"', [0xe9])).as).toBe('windows-1252')
  })

  test('any bytes become text without trouble', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (any) => {
        expect(typeof decodeText(any).text).toBe('string')
      }),
    )
  })
})
