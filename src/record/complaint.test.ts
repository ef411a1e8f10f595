import { expect, test } from 'vitest'
import { complaint } from './complaint.ts'

test('half a letter is told as a sign that stands for it', () => {
  const cut = '😀'.slice(0, 1)
  expect(complaint(`row ${cut}`, `“${cut}” is no day`, `Not ${cut}.`)).toEqual({
    place: 'row �',
    message: '“�” is no day',
    hint: 'Not �.',
  })
})
