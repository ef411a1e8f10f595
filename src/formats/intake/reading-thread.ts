import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type Answer, END, type Order, SHARED } from './reading.ts'

/** Why the thread fell: it took too long, it needed more memory than it may have, or it crashed. */
export interface Fall {
  kind: 'fallen'
  why: 'late' | 'memory' | 'crash'
  message: string
}

/** How long the thread has to end by itself, in milliseconds. */
const PATIENCE = 500

/** A thread in which files are read, under a memory limit; it can be stopped at any moment. */
export class ReadingThread {
  readonly #worker: Worker
  readonly #shared = new Int32Array(new SharedArrayBuffer(4 * SHARED.length))
  readonly #ended = Promise.withResolvers<void>()
  readonly #answers: Answer[] = []
  #fall: Fall | undefined
  #wake: (() => void) | undefined

  constructor(maxMemoryMb: number) {
    this.#worker = new Worker(workerFile(), {
      name: 'reading',
      execArgv: [],
      workerData: { shared: this.#shared },
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb, maxYoungGenerationSizeMb: 16 },
    })
    this.#worker.on('message', (answer: Answer) => {
      this.#answers.push(answer)
      this.#wake?.()
    })
    this.#worker.on('error', (error: NodeJS.ErrnoException) =>
      this.#fell(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash', error.message),
    )
    this.#worker.on('exit', () => {
      this.#ended.resolve()
      this.#fell('crash', 'it stopped')
    })
  }

  ask(order: Order): void {
    this.#worker.postMessage(order)
  }

  /** The next answer, or the fall; `late` when none came within `ms`. */
  async next(ms: number): Promise<Answer | Fall> {
    if (!this.#answers.length && !this.#fall) await this.#sleep(ms)
    const answer = this.#answers.shift()
    if (answer?.kind === 'reading') {
      Atomics.sub(this.#shared, SHARED.underWay, 1)
      Atomics.notify(this.#shared, SHARED.underWay)
    }
    return answer ?? this.#fall ?? { kind: 'fallen', why: 'late', message: '' }
  }

  /**
   * Ends the thread: by itself where it can, as a thread cut off while it makes a decompressor takes the whole program down
   * (Node's own fault, on collecting what was half made); else it is cut off.
   */
  async stop(): Promise<void> {
    Atomics.store(this.#shared, SHARED.ending, 1)
    Atomics.store(this.#shared, SHARED.underWay, 0)
    Atomics.notify(this.#shared, SHARED.underWay)
    this.#worker.postMessage(END)
    const patience = setTimeout(() => this.#ended.resolve(), PATIENCE)
    await this.#ended.promise
    clearTimeout(patience)
    await this.#worker.terminate()
  }

  async #sleep(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, ms)
    this.#wake = resolve
    await promise
    clearTimeout(timer)
    this.#wake = undefined
  }

  #fell(why: Fall['why'], message: string): void {
    this.#fall ??= { kind: 'fallen', why, message }
    this.#wake?.()
  }
}

/** Beside this file's room in the sources; in `dist/`, beside the bundle or one folder above its chunks. */
function workerFile(): URL {
  const places = import.meta.url.endsWith('.ts')
    ? ['../reading-worker.ts']
    : ['./reading-worker.js', '../reading-worker.js']
  const urls = places.map((place) => new URL(place, import.meta.url))
  const found = urls.find((url) => existsSync(fileURLToPath(url)))
  if (!found) throw new Error(`the reading worker is missing: ${urls.map((url) => fileURLToPath(url)).join(', ')}`)
  return found
}
