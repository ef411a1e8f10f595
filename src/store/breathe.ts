import { setImmediate } from 'node:timers/promises'

/** Lets whatever else waits in this process go first: pages answer while a long import writes. */
export async function breathe(): Promise<void> {
  await setImmediate()
}
