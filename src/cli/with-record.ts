import type { Given } from './given.ts'
import type { Opened, Wiring } from './wiring.ts'

/** Opens the record that was named, and closes it whatever happens. */
export async function withRecord<T>(given: Given, wiring: Wiring, act: (opened: Opened) => Promise<T>): Promise<T> {
  const opened = await wiring.open(given.text('record'))
  try {
    return await act(opened)
  } finally {
    await opened.close()
  }
}
