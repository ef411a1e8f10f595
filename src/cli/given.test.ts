import { describe, expect, test } from 'vitest'
import { Given, givenTo } from './given.ts'

const COMMAND = {
  name: 'log',
  arguments: [{ name: 'WORDS', optional: true, many: true }],
  options: [
    { name: 'job', value: 'NAME', says: '' },
    { name: 'energy', value: 'N', says: '' },
    { name: 'serves', value: 'WORK', many: true, says: '' },
    { name: 'json', says: '' },
  ],
}

function given(...typed: string[]): Given {
  const answer = givenTo(COMMAND, typed)
  if (!(answer instanceof Given)) throw new Error(answer.message)
  return answer
}

describe('what was typed', () => {
  test('words and options in any order', () => {
    const typed = given('a', '--job', 'Teaching', 'b', '--json')
    expect([typed.words, typed.text('job'), typed.flag('json')]).toEqual([['a', 'b'], 'Teaching', true])
  })

  test('a value may look like a short option or a negative number', () => {
    expect(given('--energy', '-1').text('energy')).toBe('-1')
    expect(given('--energy=-2').text('energy')).toBe('-2')
    expect(given('--job', '-x').text('job')).toBe('-x')
  })

  test('a negative number by itself is a word', () => {
    expect(given('-7', '--json').words).toEqual(['-7'])
  })

  test('after -- everything is a word', () => {
    expect(given('--', '--job', 'x').words).toEqual(['--job', 'x'])
  })

  test('an option that may be repeated keeps all its values', () => {
    expect(given('--serves', 'a', '--serves', 'b').texts('serves')).toEqual(['a', 'b'])
    expect(given().texts('serves')).toEqual([])
  })

  test('an option never swallows the next one', () => {
    expect(givenTo(COMMAND, ['--job', '--json'])).toMatchObject({ message: '--job needs a value: NAME' })
  })

  test.each([['--jobs', 'x'], ['-q'], ['--json=1']])('%s is not taken', (...typed) => {
    expect(givenTo(COMMAND, typed)).toMatchObject({ hint: expect.stringContaining('log --help') })
  })
})
