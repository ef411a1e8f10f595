import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { METHODS } from '#statistics'
import { HOWS } from './hows.ts'

test('every figure’s method has its line in docs/measures.md', () => {
  const room = import.meta.dirname
  const sources = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?<!\.test)\.ts$/.test(path),
  )
  const named = sources.flatMap((path) =>
    [...readFileSync(`${room}/${path}`, 'utf8').matchAll(/method: '([^']+)'/g)].map(([, method]) => method as string),
  )
  const told = readFileSync(`${room}/../../docs/measures.md`, 'utf8')
  expect(named.length).toBeGreaterThan(8)
  expect([...new Set(named)].filter((method) => !told.includes(`\`${method}\``))).toEqual([])
  expect([...new Set(named)].filter((method) => !HOWS[method])).toEqual([])
})

test('every explanation is whole: a name, plain words, a formula, and a method that can be run where it names one', () => {
  const runnable = new Set(METHODS.map(({ name }) => name))
  for (const [method, { name, says, formula, run }] of Object.entries(HOWS)) {
    expect([method, name !== '', says.endsWith('.'), formula !== '']).toEqual([method, true, true, true])
    if (run) expect([method, runnable.has(run)]).toEqual([method, true])
  }
})
