import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** Kills a process while it migrates, backs up or restores, some milliseconds after it began. */
export async function killWhile(what: 'migrate' | 'backup' | 'restore', path: string, to: string): Promise<void> {
  const program = join(import.meta.dirname, 'doomed-keeper.ts')
  const child = spawn(process.execPath, [program, what, path, to], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  await setTimeout(Math.random() * 150)
  if (child.exitCode !== null) throw new Error(`it ended by itself before it was killed, with ${child.exitCode}`)
  child.kill('SIGKILL')
  await once(child, 'close')
}
