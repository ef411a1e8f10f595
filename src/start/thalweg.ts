import { readFileSync } from 'node:fs'
import { processTerminal, runTyped } from '#cli'
import { wiringOf } from './wiring.ts'

try {
  process.exitCode = await runTyped(process.argv.slice(2), processTerminal(), wiringOf(process.env, version))
} catch (error) {
  console.error('Thalweg made a mistake. What was kept before is safe; please report what follows.')
  console.error(error)
  process.exitCode = 1
}

function version(): string {
  return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version
}
