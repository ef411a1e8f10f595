import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { EnergyBy, EnergyOf, EnergySlice } from '#measures'
import { type Complaint, complaint } from '#record'
import type { Measured, MeasuringOrder } from './measuring-worker.ts'

interface Waiting {
  resolve: (answer: EnergyOf[]) => void
  reject: (error: unknown) => void
}

/** So many questions may wait for the thread: each holds its check-ins meanwhile. */
export const MOST_WAITING = 32

/** Many times what the largest model takes on a busy machine: whoever waits longer waits for nothing. */
const MOST_MILLISECONDS = 120_000

/** The largest model takes a quarter of it. */
const MOST_MEGABYTES = 512

/** There is no answer now, and there may be one soon. */
export class NotNow extends Error {
  readonly complaint: Complaint

  constructor(message: string) {
    const told = complaint('', message, 'Ask again in a moment.')
    super(message)
    this.name = 'NotNow'
    this.complaint = told
  }
}

/** One thread for all that take long; it is started when first needed, and keeps no program from ending. */
let thread: Worker | undefined
let deadline: NodeJS.Timeout | undefined
const waiting = new Map<number, Waiting>()
let asked = 0

/** The energy model of a slice, made in a thread of its own. @throws NotNow when too many wait, or it takes too long. */
export async function energyInThread(slice: EnergySlice, wanted: readonly EnergyBy[]): Promise<EnergyOf[]> {
  if (waiting.size >= MOST_WAITING) throw new NotNow('so many figures are being made that this one found no place')
  const worker = thread ?? started()
  const order: MeasuringOrder = { number: asked++, slice, wanted }
  worker.postMessage(order)
  return new Promise((resolve, reject) => {
    waiting.set(order.number, { resolve, reject })
    if (waiting.size > 1) return
    worker.ref()
    awaitNext(worker)
  })
}

function started(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEGABYTES }
  const worker = new Worker(workerFile(), { name: 'measuring', execArgv: [], resourceLimits })
  thread = worker
  worker.on('message', (measured: Measured) => answered(worker, measured))
  worker.on('error', (error: Error) => fell(worker, error))
  worker.on('exit', () => fell(worker, new Error('the measuring thread stopped')))
  return worker
}

function answered(worker: Worker, measured: Measured): void {
  const one = waiting.get(measured.number)
  waiting.delete(measured.number)
  if ('answer' in measured) one?.resolve(measured.answer)
  else one?.reject(measured.error)
  awaitNext(worker)
}

/** The thread answers one after the other: from here on the next one has all the time there is. */
function awaitNext(worker: Worker): void {
  clearTimeout(deadline)
  if (!waiting.size) worker.unref()
  else deadline = setTimeout(giveUp, MOST_MILLISECONDS, worker).unref()
}

function giveUp(worker: Worker): void {
  fell(worker, new NotNow('this figure took too long to make'))
  void worker.terminate()
}

/** Whoever waits is told; the next question starts another. */
function fell(worker: Worker, error: Error): void {
  if (thread !== worker) return
  thread = undefined
  clearTimeout(deadline)
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
