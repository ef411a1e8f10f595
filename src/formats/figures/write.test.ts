import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import type { Figures } from '#documents'
import { writeFiguresJson, writeFiguresMarkdown } from './write.ts'

const HOSTILE = [
  '<script>alert(1)</script>',
  '# A heading\n\n## Another',
  '[press](javascript:alert(1)) ![x](https://evil.example/x.png)',
  'https://evil.example www.evil.example a@evil.example <https://evil.example>',
  '&lt;b&gt; **bold** ~~gone~~ `code` | a | table |',
  '\u001B]0;PWNED\u0007\u202Eevil\0',
  '__proto__',
]

function figuresOf(name: string): Figures {
  const how = { name, says: name, formula: name }
  const explanation = { how, lines: [{ label: 'Value', text: name }] }
  const finding = { value: Number.POSITIVE_INFINITY, unit: 'share', n: 3, counted: 'days', method: 'energy.drained' }
  return {
    on: '2026-11-22',
    figures: [{ part: 'energy', of: [name, name], finding, explanation }],
  } as unknown as Figures
}

test.each(HOSTILE)('a name stays text in Markdown: %j', (name) => {
  const text = writeFiguresMarkdown(figuresOf(name))
  const html = new MarkdownIt({ html: true, linkify: true }).render(text)
  const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag))
  expect([...tags].sort()).toEqual(['h1', 'h2', 'h3', 'li', 'p', 'ul'])
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
  expect(text.split('\n').filter((line) => /^#{1,3} /.test(line))).toHaveLength(3)
})

test.each(HOSTILE)('and is as it was in JSON: %j', (name) => {
  const [figure] = JSON.parse(writeFiguresJson(figuresOf(name))).figures
  expect([figure.of[0], figure.finding.value]).toEqual([name, 'Infinity'])
})
