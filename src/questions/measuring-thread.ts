import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { EnergyBy, EnergyOf, EnergySlice } from '#measures'
import type { MeasuringOrder } from './measuring-worker.ts'

interface Waiting {
  resolve: (answer: EnergyOf[]) => void
  reject: (error: Error) => void
}

/** One thread for all that take long; it is started when first needed, and keeps no program from ending. */
let thread: Worker | undefined
const waiting = new Map<number, Waiting>()
let asked = 0

/** The energy model of a slice, made in a thread of its own. */
export function energyInThread(slice: EnergySlice, wanted: readonly EnergyBy[]): Promise<EnergyOf[]> {
  const worker = thread ?? started()
  const order: MeasuringOrder = { number: asked++, slice, wanted }
  return new Promise((resolve, reject) => {
    waiting.set(order.number, { resolve, reject })
    worker.ref()
    worker.postMessage(order)
  })
}

function started(): Worker {
  const worker = new Worker(workerFile(), { name: 'measuring', execArgv: [] })
  thread = worker
  worker.on('message', ({ number, answer }: { number: number; answer: EnergyOf[] }) => {
    waiting.get(number)?.resolve(answer)
    waiting.delete(number)
    if (!waiting.size) worker.unref()
  })
  worker.on('error', (error: Error) => fell(worker, error))
  worker.on('exit', () => fell(worker, new Error('the measuring thread stopped')))
  return worker
}

/** Whoever waits is told; the next question starts another. */
function fell(worker: Worker, error: Error): void {
  if (thread !== worker) return
  thread = undefined
  for (const { reject } of waiting.values()) reject(error)
  waiting.clear()
}

/** Beside this file in the sources; in `dist/`, beside the bundle or one folder above its chunks. */
function workerFile(): URL {
  const places = import.meta.url.endsWith('.ts')
    ? ['./measuring-worker.ts']
    : ['./measuring-worker.js', '../measuring-worker.js']
  const urls = places.map((place) => new URL(place, import.meta.url))
  const found = urls.find((url) => existsSync(fileURLToPath(url)))
  if (!found) throw new Error(`the measuring worker is missing: ${urls.map((url) => fileURLToPath(url)).join(', ')}`)
  return found
}
