/**
 * Writes deed after deed into a record until it is killed, and says each on a line of its own once it is durable:
 * `DEED CHANGES`. Arguments: the record, the person, a seed.
 */
import { writeSync } from 'node:fs'
import type { Instant, PlainDate, Zone } from '#calendar'
import { freshId, type Id, type Thing } from '#record'
import { type Deed, openStore, type Writer } from '#store'

const [path = '', whose = '', seed = '1'] = process.argv.slice(2)
const person = whose as Id<'person'>
const jobs = [freshId<'job'>(), freshId<'job'>()]
const entries: Thing<'entry'>[] = []
const deeds: Id[] = []
let state = Number(seed)

const store = await openStore(path)
await perform('begin', async (writer) => {
  for (const id of jobs) await writer.save('job', { id, title: `Job ${id}`, kind: 'employment', paid: true })
})
for (;;) await next()

async function next(): Promise<void> {
  const dice = random(100)
  if (dice < 35 || !entries.length) await perform('note', (writer) => keepNote(writer))
  else if (dice < 60) await perform('log', (writer) => writer.save('interval', interval()))
  else if (dice < 75)
    await perform('edit', (writer) => writer.save('entry', { ...pick(entries), text: `edit ${random(1e6)}` }))
  else if (dice < 85) await perform('import', (writer) => writer.saveAll('interval', many()))
  else if (dice < 92) await perform('remove', (writer) => writer.remove('entry', pick(entries).id))
  else await perform('undo', (writer) => writer.undo(pick(deeds)))
}

async function perform(name: string, act: (writer: Writer) => Promise<unknown>): Promise<void> {
  const deed: Deed = { id: freshId(), name, actor: 'terminal' }
  const { changes } = await store.write(person, deed, async (writer) => {
    await act(writer)
    return name
  })
  if (!changes) return
  deeds.push(deed.id)
  writeSync(1, `${deed.id} ${changes}\n`)
}

async function keepNote(writer: Writer): Promise<void> {
  const entry: Thing<'entry'> = {
    id: freshId(),
    day: `2026-11-${10 + random(20)}` as PlainDate,
    kind: 'note',
    text: 'A word that must not be lost. '.repeat(1 + random(40)),
  }
  await writer.save('entry', entry)
  entries.push(entry)
}

function* many() {
  for (let left = 30; left > 0; left--) yield { thing: interval() }
}

function interval(): Thing<'interval'> {
  const startAt = (Date.UTC(2026, 10, 1) + random(30 * 1440) * 60_000) as Instant
  const endAt = (startAt + (1 + random(180)) * 60_000) as Instant
  return { id: freshId(), job: pick(jobs), startAt, endAt, zone: 'Europe/Berlin' as Zone }
}

function random(below: number): number {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((state / 2_147_483_648) * below)
}

function pick<T>(from: readonly T[]): T {
  return from[random(from.length)] as T
}
