import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseXml } from './parse-xml.ts'
import { childNamed, childrenNamed, textOfChild, wholeText, type XmlElement } from './xml-element.ts'

function rootOf(text: string): XmlElement {
  const parsed = parseXml(text)
  if ('complaint' in parsed) throw new Error(`${parsed.complaint.place}: ${parsed.complaint.message}`)
  return parsed.root
}

function saidOf(text: string): string {
  const parsed = parseXml(text)
  return 'complaint' in parsed ? `${parsed.complaint.place}: ${parsed.complaint.message}` : 'read'
}

describe('an XML text', () => {
  test('is a tree of elements with their attributes, words and lines', () => {
    const root = rootOf('<?xml version="1.0"?>\n<a b="1 &amp; 2">x<c/>\n<c>y<![CDATA[<z>]]></c></a>')
    expect(root).toMatchObject({ name: 'a', attributes: { b: '1 & 2' }, text: 'x\n', line: 2 })
    expect(childrenNamed(root, 'c').map(({ text, line }) => `${text} ${line}`)).toEqual([' 2', 'y<z> 3'])
  })

  test('keeps words and elements in their order where they are mixed', () => {
    const root = rootOf('<p>one <b>two <i>three</i></b> four</p>')
    expect(wholeText(root)).toBe('one two three four')
    expect(textOfChild(root, 'b')).toBe('two three')
    expect(textOfChild(root, 'i')).toBeUndefined()
  })

  test('knows an element by its namespace, whatever the prefix', () => {
    const root = rootOf(
      '<r xmlns="urn:a" xmlns:d="urn:b"><date>1</date><d:date>2</d:date><s xmlns="urn:b"><date/></s></r>',
    )
    expect(childNamed(root, 'date', 'urn:b')).toMatchObject({ name: 'd:date', text: '2' })
    expect(childNamed(childNamed(root, 's') as XmlElement, 'date')?.namespace).toBe('urn:b')
    expect(rootOf('<x:a/>').namespace).toBe('')
    expect(rootOf('<constructor:a/>').namespace).toBe('')
  })

  test('may have space and a byte order mark before it', () => {
    expect(rootOf('\uFEFF\n\n<?xml version="1.0"?>\n<a/>').line).toBe(4)
  })

  test('may use the commonest names HTML has for signs', () => {
    expect(rootOf('<a>1&nbsp;2&hellip;</a>').text).toBe('1\u00a02…')
  })

  test('may be as deep as is sensible, and no deeper', () => {
    const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`
    expect(saidOf(nested(64))).toBe('read')
    expect(saidOf(nested(65))).toBe('line 1: elements lie more than 64 deep in each other')
    expect(saidOf('<a>'.repeat(1_000_000))).toBe('line 1: elements lie more than 64 deep in each other')
  })

  test.each([
    ['', 'line 1: there is nothing in this file'],
    [
      '<a>',
      'line 1: this is not sound XML: an element, or an & that should be &amp;, is never closed; part of it may be missing',
    ],
    [
      '<a>\n</b>',
      'line 2: this is not sound XML: an element, or an & that should be &amp;, is never closed; part of it may be missing',
    ],
    ['<a x=1/>', 'line 1: this is not sound XML: the attributes of a tag are not written as they should be'],
    ['<a>\u0000</a>', 'line 1: this is not sound XML: there is a sign in it that XML does not allow'],
    ['<a>b & c; d</a>', 'line 1: this is not sound XML: an & stands by itself, or what follows it is no letter’s name'],
    ['<a>&constructor;</a>', 'line 1: this is not sound XML: it uses a name between & and ; that XML does not know'],
    ['just words', 'line 1: this is not sound XML: there are signs where they do not belong'],
  ])('%j is refused with its line and a reason', (text, said) => {
    expect(saidOf(text)).toBe(said)
  })

  test('that defines entities of its own never has them expanded, and nothing is fetched for it', () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>'
    expect(rootOf(`${laughs}<a>1</a>`).text).toBe('1')
    for (const name of ['b', 'c', 'd']) expect(saidOf(`${laughs}<a>&${name};</a>`)).toContain('does not know')
  })

  test('whatever it holds, is a tree or a complaint', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<a b="',
      '"',
      '/>',
      '&',
      ';',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?',
      '\n',
      '\ud800',
    )
    const text = fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }).map((pieces) => `<a>${pieces.join('')}`)
    fc.assert(fc.property(text, (any) => ['root', 'complaint'].includes(Object.keys(parseXml(any))[0] as string)))
  })

  test('words written with their signs escaped come back', () => {
    const words = fc.string({ unit: fc.constantFrom('a', '<', '>', '&', '"', 'é', ' ', '\n', '😀'), minLength: 1 })
    fc.assert(
      fc.property(words, (text) => {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
        expect(rootOf(`<a>${escaped}</a>`).text).toBe(text)
      }),
    )
  })
})
