import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Asker, FIGURE_PARTS } from '#questions'
import { freshId, type Id } from '#record'
import { openStore, type Reader, type Store } from '#store'
import { layOut } from './lay-out.ts'
import { layPlansAndPeople } from './plans-and-people.ts'
import { LAST_DAY, ZONE } from './seeded-career.ts'
import { type Line, ms } from './table.ts'
import { type Timed, timed } from './timing.ts'

const YEARS = 40
const ROUNDS = 5
/** Milliseconds that the measures of one page may take on their slices. */
const MOST = 50

/**
 * What the measures of each part take on a career of 40 years, beside reading their slices: a question is asked as its page asks it,
 * and the time in which nothing was being read is that of its measures. The model of energy has a thread and a bound of its own.
 */
export async function sliceGoals(): Promise<Line[]> {
  const laid = layOut(join(tmpdir(), 'thalweg-bench'), YEARS)
  const folder = mkdtempSync(join(tmpdir(), 'thalweg-slices-'))
  const record = join(folder, 'career.thalweg')
  copyFileSync(laid.record, record)
  const store = await openStore(record)
  try {
    const person = (await store.people())[0] as Id<'person'>
    await store.write(person, { id: freshId(), name: 'seed', actor: 'terminal' }, (writer) =>
      layPlansAndPeople(writer, laid.jobs),
    )
    const lines: Line[] = []
    for (const [part, question] of Object.entries(FIGURE_PARTS))
      if (part !== 'energy') lines.push(lineOf(part, await measured(store, person, question)))
    return lines
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Measured {
  measures: Timed
  reading: Timed
}

async function measured(store: Store, person: Id<'person'>, question: (asker: Asker) => unknown): Promise<Measured> {
  const [measures, reading]: [number[], number[]] = [[], []]
  for (let round = 0; round <= ROUNDS; round++) {
    const clock = new ReadingClock()
    const now = () => Date.parse(`${LAST_DAY}T12:00:00Z`)
    const start = performance.now()
    await question({ store: clock.over(store), person, machine: { zone: ZONE, locale: 'en' }, now })
    const whole = performance.now() - start
    // The first round warms up.
    if (round > 0) {
      measures.push(whole - clock.spent)
      reading.push(clock.spent)
    }
  }
  return { measures: timed(measures), reading: timed(reading) }
}

/** Adds up the time in which at least one thing is being read. */
class ReadingClock {
  spent = 0
  #pending = 0
  #since = 0

  over(store: Store): Store {
    return wrapped(store, (name, method) =>
      name === 'read'
        ? (person: Id<'person'>, ask: (reader: Reader) => Promise<unknown>) =>
            store.read(person, (reader) =>
              ask(wrapped(reader, (_, own) => this.#timing(own as (...given: unknown[]) => unknown))),
            )
        : method,
    )
  }

  #timing(method: (...given: unknown[]) => unknown) {
    return async (...given: unknown[]) => {
      if (this.#pending++ === 0) this.#since = performance.now()
      try {
        return await method(...given)
      } finally {
        if (--this.#pending === 0) this.spent += performance.now() - this.#since
      }
    }
  }
}

type Method = (...given: never[]) => unknown

function wrapped<T extends object>(one: T, wrap: (name: string | symbol, method: Method) => Method): T {
  return new Proxy(one, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name)
      return typeof own === 'function' ? wrap(name, own.bind(target) as Method) : own
    },
  })
}

function lineOf(part: string, { measures, reading }: Measured): Line {
  return {
    ...{ goal: 'measures', what: `measures of ${part}, ${YEARS} years (reading ${ms(reading.median)})` },
    ...{ ours: ms(measures.median), other: `${MOST} ms`, ratio: measures.median / MOST, aim: 1 },
  }
}
