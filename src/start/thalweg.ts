import { readFileSync } from 'node:fs'
import { processTerminal, runTyped } from '#cli'
import { wiringOf } from './wiring.ts'

process.exitCode = await runTyped(process.argv.slice(2), processTerminal(), wiringOf(process.env, version))

function version(): string {
  return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version
}
