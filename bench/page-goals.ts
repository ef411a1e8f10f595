import { DatabaseSync } from 'node:sqlite'
import { serveBare, serveRecord } from './client.ts'
import { RARE, WEEK_START } from './command-goals.ts'
import type { LaidOut } from './lay-out.ts'
import { type Line, ms } from './table.ts'
import { inProcess, timed } from './timing.ts'

const ROUNDS = 40

/** Goals 2 to 4 over HTTP, every page’s server time, memory, and how both grow. */
export async function pageGoals(careers: readonly LaidOut[]): Promise<Line[]> {
  const lines: Line[] = []
  const weeks: number[] = []
  for (const laid of careers) {
    const longest = laid === careers.at(-1)
    const server = await serveRecord(laid.record)
    const week = `/job/${laid.jobs[0]?.id}?week=2026-11-16`
    const pages = [
      '/career',
      '/career?year=2020',
      '/job',
      week,
      '/work',
      '/work/alignment',
      '/work/attention',
      '/work/change',
      '/job/rest',
      '/journal',
      `/search?q=${RARE}`,
      '/sort',
      '/import',
      '/settings',
    ]
    for (const path of pages) {
      const runs = await times(ROUNDS, () => server.get(path))
      const spent = timed(runs.map(({ serverMs, ms }) => serverMs ?? ms)).median
      if (path === week) weeks.push(timed(runs.map(({ ms }) => ms)).median)
      const name = path.replace(/[0-9a-z]{20}/, '…')
      lines.push({
        goal: 'page',
        what: `${name}, ${laid.years} years`,
        ours: `${ms(spent)}, ${(await compressedBytes(server, path)).toFixed(1)} kB`,
        other: '50 ms',
        ratio: spent / 50,
        aim: 1,
      })
    }
    if (longest)
      lines.push(...(await weekPage(laid, weeks)), ...(await httpLog(server)), ...(await httpSearch(laid, server)))
    const memory = await server.memory()
    const first = `first page ${ms(server.firstPage)} after its start`
    lines.push({ goal: 'serve', what: `${laid.years} years`, ours: `${memory?.toFixed(0) ?? '?'} MB`, other: first })
    await server.close()
  }
  return lines
}

async function times<T>(rounds: number, ask: () => Promise<T>): Promise<T[]> {
  const answers: T[] = []
  for (let round = 0; round < rounds + 3; round++) {
    const answer = await ask()
    if (round >= 3) answers.push(answer)
  }
  return answers
}

async function compressedBytes(
  server: { get: (path: string) => Promise<{ body: string }> },
  path: string,
): Promise<number> {
  const { brotliCompressSync } = await import('node:zlib')
  return brotliCompressSync((await server.get(path)).body).length / 1000
}

async function weekPage(laid: LaidOut, weeks: readonly number[]): Promise<Line[]> {
  const bare = await serveBare(laid.record, WEEK_START)
  const other = timed((await times(ROUNDS, bare.get)).map((reply) => reply.ms)).median
  await bare.close()
  const [first, last] = [weeks[0] ?? 0, weeks.at(-1) ?? 0]
  return [
    {
      goal: '2',
      what: 'one week, page',
      ours: ms(last),
      other: `bare node server ${ms(other)}`,
      ratio: last / other,
      aim: 3,
    },
    {
      goal: '2',
      what: 'one week, page',
      ours: ms(last),
      other: `ours at 1 year ${ms(first)}`,
      ratio: last / first,
      aim: 1.1,
    },
  ]
}

type Server = Awaited<ReturnType<typeof serveRecord>>

async function httpLog(server: Server): Promise<Line[]> {
  const replies = await times(ROUNDS, () => server.post('/journal/capture', { text: '+1 drew a topology #bench' }))
  const kept = replies.every(({ status }) => status === 303)
  const median = timed(replies.map((reply) => reply.ms)).median
  return [
    {
      goal: '3',
      what: 'durable entry over HTTP',
      ours: ms(median),
      other: '3 ms',
      ratio: median / 3,
      aim: 1,
      equal: kept,
    },
  ]
}

async function httpSearch(laid: LaidOut, server: Server): Promise<Line[]> {
  const db = new DatabaseSync(laid.record, { readOnly: true })
  const raw = db.prepare(
    `select rowid, snippet(entry_words, 1, '', '', '', 24) from entry_words where entry_words match ? order by rank limit 50`,
  )
  const lines: Line[] = []
  for (const [word, name, floor] of [
    [RARE, 'a rare word', 2],
    ['w1a', 'a common word', 8],
    ['the', 'the commonest word', undefined],
  ] as const) {
    const own = timed((await times(ROUNDS, () => server.get(`/search?q=${word}`))).map((reply) => reply.ms)).median
    const other = (await inProcess(ROUNDS, () => raw.all(`"${word}"`))).median
    lines.push({
      ...{
        goal: '4',
        what: `search ${name}, page`,
        ours: ms(own),
        other: `raw FTS5 ${ms(other)}${floor ? `, or ${floor} ms` : ''}`,
      },
      ...(floor ? { ratio: own / Math.max(other * 2, floor), aim: 1 } : { ratio: own / other, aim: 2 }),
    })
  }
  db.close()
  return lines
}
