/** The thread in which measures that take long are made, so that nothing else waits: a slice in, findings out. */
import { parentPort } from 'node:worker_threads'
import { type EnergyBy, type EnergyOf, type EnergySlice, energy } from '#measures'

/** What the thread is asked for, by a number that comes back with the answer. */
export interface MeasuringOrder {
  number: number
  slice: EnergySlice
  wanted: readonly EnergyBy[]
}

/** What came of an order. What it throws is its own: whoever waits for another order is answered all the same. */
export type Measured = { number: number } & ({ answer: EnergyOf[] } | { error: unknown })

const port = parentPort
if (!port) throw new Error('measuring-worker.ts runs as a worker only')

port.on('message', ({ number, slice, wanted }: MeasuringOrder) => port.postMessage(measured(number, slice, wanted)))

function measured(number: number, slice: EnergySlice, wanted: readonly EnergyBy[]): Measured {
  try {
    return { number, answer: energy(slice, wanted) }
  } catch (error) {
    return { number, error }
  }
}
