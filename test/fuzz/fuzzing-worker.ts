/** The thread in which inputs are read: one after the other, so that one that hangs can be given up. */
import { parentPort } from 'node:worker_threads'
import type { Source } from '../../src/formats/intake/taken.ts'
import { judge } from './faults.ts'

parentPort?.on('message', async (source: Source) => {
  parentPort?.postMessage(
    await judge(source).catch((error) => ({
      ...{ status: 'refused', drafts: 0, milliseconds: 0, memory: 0 },
      faults: [`it crashed: ${error?.stack ?? error}`],
    })),
  )
})
