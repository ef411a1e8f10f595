import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { durableLog, monthsByJob, oneWeek, searchCommand, timeOutside } from './command-goals.ts'
import { importing } from './import-goals.ts'
import { layOut } from './lay-out.ts'
import { pageGoals } from './page-goals.ts'
import { type Line, report } from './table.ts'

/**
 * Measures Thalweg side by side with whichever peers are installed and prints one table. `--years 1,10` measures shorter
 * careers than 1, 10 and 40 years; `--only commands|pages|import` a part. Careers are laid out once in the temporary folder.
 */
const only = optionOf('--only')
const years = (optionOf('--years') ?? '1,10,40').split(',').map(Number)
const folder = join(tmpdir(), 'thalweg-bench')

spawnSync(process.execPath, [join(import.meta.dirname, '..', 'build', 'build.ts')], { stdio: 'inherit' })
const careers = years.map((count) => layOut(folder, count))
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
if (!only || only === 'pages') lines.push(...(await pageGoals(careers)))
process.stdout.write(`${report(lines)}\n`)

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
