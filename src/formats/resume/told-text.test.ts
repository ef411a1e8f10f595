import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toldText } from './told-text.ts'

test.each([
  ['<p>Runs stations.</p><ul><li><p>Solar</p></li><li>Radio</li></ul>', 'Runs stations.', ['Solar', 'Radio']],
  ['Runs.\n\n- Solar\n  - panels\n- Radio', 'Runs.', ['Solar\n  - panels', 'Radio']],
  ['1. First\n2) Second', undefined, ['First', 'Second']],
  ['- a<br/>- b', undefined, ['a', 'b']],
  ['Only words.', 'Only words.', []],
  ['- a\n\nand then\n\n- b', '- a\n\nand then\n\n- b', []],
  ['', undefined, []],
])('%s', (text, summary, highlights) => {
  expect(toldText(text)).toEqual({ ...(summary ? { summary } : {}), highlights })
})

test('no word is lost', () => {
  const words = fc.array(fc.constantFrom('word', '\n', '- ', '  ', '1. ', 'more', '\n\n'))
  fc.assert(
    fc.property(words, (parts) => {
      const { summary = '', highlights } = toldText(parts.join(''))
      const count = (text: string) => text.match(/word|more/g)?.length ?? 0
      expect(count(summary) + count(highlights.join(' '))).toBe(count(parts.join('')))
    }),
  )
})
