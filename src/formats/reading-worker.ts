/**
 * The thread in which files from outside are read: it is asked for one source after the other and answers in pieces,
 * a few at a time, so that neither side holds a whole large file as drafts.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { FORMATS } from './index.ts'
import { readSource } from './intake/read-source.ts'
import { type Answer, END, type Order, PIECES_UNDER_WAY, SHARED } from './intake/reading.ts'

const shared: Int32Array = workerData.shared
const port = parentPort
if (!port) throw new Error('reading-worker.ts runs as a worker only')

function tell(answer: Answer): void {
  if (answer.kind === 'reading') {
    for (let count = underWay(); count >= PIECES_UNDER_WAY; count = underWay())
      Atomics.wait(shared, SHARED.underWay, count)
    Atomics.add(shared, SHARED.underWay, 1)
  }
  if (Atomics.load(shared, SHARED.ending)) process.exit()
  port?.postMessage(answer, answer.kind === 'reading' ? [answer.reading.drafts.bytes.buffer] : [])
}

function underWay(): number {
  return Atomics.load(shared, SHARED.underWay)
}

port.on('message', (order: Order | typeof END) => {
  if (order === END) process.exit()
  void readSource(order, FORMATS, tell)
})
