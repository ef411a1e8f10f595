import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

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
})
