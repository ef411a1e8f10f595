import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { seeded } from './seeded-career.ts'

/**
 * Writes an export of ActivityWatch with so many events, the same for the same number and seed, as its server does: buckets one behind
 * the other, newest events first. Of twenty events sixteen are windows, two tabs, one an editor, one says whether somebody is there.
 * Never holds more than a megabyte of it.
 */
export async function writeActivityWatch(path: string, events: number, seed = 1): Promise<void> {
  const file = createWriteStream(path)
  let held = ''
  for (const text of exportOf(events, seed)) {
    held += text
    if (held.length < 1024 * 1024) continue
    if (!file.write(held)) await once(file, 'drain')
    held = ''
  }
  file.end(held)
  await once(file, 'finish')
}

/** The last moment of every export. */
export const LAST_MOMENT = Date.UTC(2026, 10, 20, 17)

interface Watcher {
  name: string
  client: string
  type: string
  /** How many of the events are its own. */
  share: number
  /** Seconds an event lasts on average. */
  seconds: number
  fields(random: () => number): object
}

const APPS = ['Code', 'firefox', 'Alacritty', 'Slack', 'Thunderbird', 'Figma', 'LibreOffice', 'zoom']
const SITES = ['github.com', 'docs.example.org', 'mail.example.com', 'stream.example.net', 'wiki.example.com']
const PROJECTS = ['heron', 'kestrel', 'tern', 'avocet']

const WATCHERS: readonly Watcher[] = [
  {
    name: 'aw-watcher-afk_workbench',
    client: 'aw-watcher-afk',
    type: 'afkstatus',
    share: 0.05,
    seconds: 320,
    fields: (random) => ({ status: random() < 0.2 ? 'afk' : 'not-afk' }),
  },
  {
    name: 'aw-watcher-web-firefox_workbench',
    client: 'aw-client-web',
    type: 'web.tab.current',
    share: 0.1,
    seconds: 160,
    fields: (random) => ({
      url: `https://${one(SITES, random)}/${number(random, 5_000)}?page=${number(random, 9)}`,
      title: `Page ${number(random, 5_000)} – “Résumé”`,
      audible: false,
      incognito: random() < 0.02,
      tabCount: number(random, 40),
    }),
  },
  {
    name: 'aw-watcher-vscode_workbench',
    client: 'aw-watcher-vscode',
    type: 'app.editor.activity',
    share: 0.05,
    seconds: 320,
    fields: (random) => {
      const project = one(PROJECTS, random)
      return { file: `/home/ada/${project}/src/part-${number(random, 400)}.ts`, project, language: 'typescript' }
    },
  },
  {
    name: 'aw-watcher-window_workbench',
    client: 'aw-watcher-window',
    type: 'currentwindow',
    share: 0.8,
    seconds: 20,
    fields: (random) => ({
      app: one(APPS, random),
      title: `part-${number(random, 20_000)}.ts — ${one(PROJECTS, random)} — “${number(random, 100)}” \\ draft`,
    }),
  },
]

function* exportOf(events: number, seed: number): Generator<string> {
  yield '{"buckets": {'
  for (const [index, watcher] of WATCHERS.entries()) {
    const { name, client, type } = watcher
    const head = { id: name, created: '2010-01-01T00:00:00+00:00', name: null, type, client, hostname: 'workbench' }
    yield `${index ? ', ' : ''}${JSON.stringify(name)}: ${JSON.stringify(head).slice(0, -1)}, "events": [`
    yield* eventsOf(watcher, Math.round(events * watcher.share), seeded(seed * 31 + index))
    yield ']}'
  }
  yield '}}'
}

function* eventsOf({ seconds, fields }: Watcher, count: number, random: () => number): Generator<string> {
  let end = LAST_MOMENT
  for (let id = count; id > 0; id--) {
    const duration = Math.round(random() * 2 * seconds * 1_000) / 1_000
    const start = end - duration * 1_000
    const timestamp = new Date(start)
      .toISOString()
      .replace('Z', `${String(number(random, 999)).padStart(3, '0')}+00:00`)
    yield `${id === count ? '' : ', '}${JSON.stringify({ id, timestamp, duration, data: fields(random) })}`
    end = start
  }
}

function one(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] as string
}

function number(random: () => number, most: number): number {
  return Math.floor(random() * (most + 1))
}

if (import.meta.main) {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [path, events = '1000000', seed = '1'] = positionals
  if (!path) throw new Error('node bench/activitywatch-events.ts FILE [EVENTS] [SEED]')
  await writeActivityWatch(path, Number(events), Number(seed))
}
