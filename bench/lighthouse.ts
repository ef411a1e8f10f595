import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../test/chromium.ts'
import { serveRecord } from './client.ts'
import { run } from './timing.ts'

/**
 * Lighthouse on the Career page of the sample career: performance, accessibility, best practices, 0 to 100. It is
 * fetched for the occasion, for it brings more packages than all of Thalweg.
 */
const LIGHTHOUSE = 'lighthouse@13.5.0'
const FLAGS = '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking'

const record = join(tmpdir(), 'thalweg-lighthouse.thalweg')
const output = join(tmpdir(), 'thalweg-lighthouse.json')
for (const end of ['', '-wal', '-shm']) rmSync(record + end, { force: true })
const server = await serveRecord(record)
await server.post('/sample', {})
run({
  program: 'npx',
  args: [
    ...['--yes', LIGHTHOUSE, `${server.origin}/career`, '--quiet', '--output=json', `--output-path=${output}`],
    ...['--only-categories=performance,accessibility,best-practices', `--chrome-flags=${FLAGS}`],
    ...['--extra-headers', JSON.stringify({ Cookie: server.cookie })],
  ],
  env: { CHROME_PATH: findChromium() ?? '' },
})
const { categories } = JSON.parse(readFileSync(output, 'utf8')) as { categories: Record<string, { score: number }> }
for (const [name, { score }] of Object.entries(categories))
  process.stdout.write(`${name}: ${Math.round(score * 100)}\n`)
await server.close()
