import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { durableLog, monthsByJob, oneWeek, ours, searchCommand, timeOutside } from './command-goals.ts'
import { importing } from './import-goals.ts'
import { layOut } from './lay-out.ts'
import { measureGoals } from './measure-goals.ts'
import { pageGoals } from './page-goals.ts'
import { type Line, report } from './table.ts'
import { run } from './timing.ts'
import { traceGoals } from './trace-goals.ts'

/**
 * Measures Thalweg side by side with whichever peers are installed and prints one table. `--years 1,10` measures shorter
 * careers than 1, 10 and 40 years; `--only commands|pages|import|traces|measures` a part; `--part calendar|moments|windows|counting` one of the traces, `--part energy|shares|change|forecasts` one of the measures, `--share 0.01`
 * with so many of them. What is measured is laid out once in the temporary folder.
 */
const only = optionOf('--only')
if (only === 'measures') {
  process.stdout.write(`${report(await measureGoals(optionOf('--part')))}\n`)
  process.exit(0)
}
const years = (optionOf('--years') ?? '1,10,40').split(',').map(Number)
const folder = join(tmpdir(), 'thalweg-bench')

spawnSync(process.execPath, [join(import.meta.dirname, '..', 'build', 'build.ts')], { stdio: 'inherit' })
const careers = years.map((count) => layOut(folder, count))
// One that was laid out by an older build is brought up to date before anything is measured.
for (const { record } of careers) run(ours(record, 'week', '--json'))
const [short, long] = [careers[0], careers.at(-1)]
if (!short || !long) throw new Error('--years names no career')

const lines: Line[] = []
if (!only || only === 'commands')
  lines.push(
    ...monthsByJob(long, short),
    ...timeOutside(long),
    ...oneWeek(long, short),
    ...durableLog(long, short),
    ...searchCommand(long),
  )
if (!only || only === 'import') lines.push(...importing(long))
if (!only || only === 'traces') {
  const share = Number(optionOf('--share') ?? 1)
  lines.push(...(await traceGoals(folder, [careers.at(-2) ?? long, long], { share, part: optionOf('--part') })))
}
if (!only || only === 'pages') lines.push(...(await pageGoals(careers)))
process.stdout.write(`${report(lines)}\n`)

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
