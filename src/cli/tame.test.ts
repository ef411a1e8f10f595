import { expect, test } from 'vitest'
import { painter } from './paint.ts'
import { tame } from './tame.ts'

test.each([
  ['a new title of the window', '\u001b]0;PWNED\u0007'],
  ['a cleared screen', '\u001b[2J\u001b[H'],
  ['a written clipboard', '\u001b]52;c;cm0gLXJm\u0007'],
  ['an eight-bit command', '\u009b31m'],
  ['a line written over', 'refused\radmitted'],
  ['hidden letters', '\u001b[8mhidden'],
  ['a turned reading', 'exe.\u202egpj'],
])('%s does not reach the screen', (_, text) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left.
  expect(tame(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/)
})

test('letters of every script, lines, tabs, and our own colours and progress stay as they are', () => {
  const paint = painter(true)
  const own = `${paint('strong', 'Zoë')}\t${paint('bleed', '█ 東京 👩‍🌾 مرحبا')}\n\r\u001b[K${paint('faint', '·')}`
  expect(tame(own)).toBe(own)
})
