import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Source } from '../../src/formats/intake/taken.ts'
import type { Found } from './faults.ts'

/** More than this is a hang; twice read, and on a machine that does other things too, it may take ten times as long. */
export const DEADLINE = 2_000
const PATIENCE = 2 * 10 * DEADLINE
const MEMORY_MB = 256

/** A thread that reads inputs, replaced when one makes it hang or burst. */
export class FuzzingThread {
  #worker: Worker | undefined

  async judge(source: Source): Promise<Found> {
    this.#worker ??= new Worker(new URL('./fuzzing-worker.ts', import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    })
    const worker = this.#worker
    worker.postMessage(source)
    const signal = AbortSignal.timeout(PATIENCE)
    try {
      // An error of the worker, as when its memory is full, rejects this too.
      const [found] = (await once(worker, 'message', { signal })) as [Found]
      if (found.milliseconds > DEADLINE) found.faults.push(`it hung: ${Math.round(found.milliseconds)} ms`)
      return found
    } catch (error) {
      await this.close()
      const why = signal.aborted ? `it hung: more than ${PATIENCE} ms` : `it burst: ${(error as Error).message}`
      return { status: 'refused', drafts: 0, milliseconds: signal.aborted ? PATIENCE : 0, memory: 0, faults: [why] }
    }
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }
}
