/**
 * The thread in which files from outside are read: it is asked for one source after the other and answers in pieces,
 * a few at a time, so that neither side holds a whole large file as drafts.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { FORMATS } from './index.ts'
import { readSource } from './intake/read-source.ts'
import { type Answer, type Order, PIECES_UNDER_WAY } from './intake/reading.ts'

const underWay: Int32Array = workerData.underWay
const port = parentPort
if (!port) throw new Error('reading-worker.ts runs as a worker only')

function tell(answer: Answer): void {
  if (answer.kind === 'reading') {
    for (let count = Atomics.load(underWay, 0); count >= PIECES_UNDER_WAY; count = Atomics.load(underWay, 0))
      Atomics.wait(underWay, 0, count)
    Atomics.add(underWay, 0, 1)
  }
  port?.postMessage(answer, answer.kind === 'reading' ? [answer.reading.drafts.bytes.buffer] : [])
}

port.on('message', (order: Order) => {
  void readSource(order, FORMATS, tell)
})
