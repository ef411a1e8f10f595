import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FOLDER_PREFIX } from './cluster.ts'

/** Ends and removes what crashed runs left behind. Clusters of runs still alive are left alone. */
export function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${FOLDER_PREFIX}(\\d+)-`).exec(name)?.[1]
    if (!owner || isAlive(Number(owner))) continue
    const folder = join(tmpdir(), name)
    endServer(join(folder, 'cluster'))
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Only a process that still works in this very folder is ended: numbers are given out again. */
function endServer(cluster: string): void {
  try {
    const server = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
    if (readFileSync(`/proc/${server}/cmdline`, 'utf8').includes(cluster)) process.kill(server, 'SIGQUIT')
  } catch {
    // It was gone already.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
