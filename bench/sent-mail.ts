import { createReadStream, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Zone } from '#calendar'
import { mail } from '../src/formats/mail/read.ts'
import { attachmentOf, mailOf, WRITER, writeMbox } from './write-mails.ts'

/**
 * Measures the reader of sent mail alone: `--mails 100000 --megabytes 2048` for an mbox with attachments, and a Maildir of as many
 * files. What it reads it writes first, piece by piece, into the temporary folder, and takes away afterwards.
 */
const mails = Number(optionOf('--mails') ?? 100_000)
const megabytes = Number(optionOf('--megabytes') ?? 2_048)
const folder = join(tmpdir(), `thalweg-bench-mail-${process.pid}`)
const surroundings = {
  zone: 'Europe/Berlin' as Zone,
  horizon: { until: Date.UTC(2026, 10, 22), occurrences: 1 },
  addresses: [WRITER],
}

const attachment = attachmentOf(Math.max(0, (megabytes * 1024 * 1024) / (mails / 10) - 20_000))
mkdirSync(join(folder, 'Mail', 'cur'), { recursive: true })
for (const part of ['new', 'tmp']) mkdirSync(join(folder, 'Mail', part))
try {
  const mbox = join(folder, 'All mail.mbox')
  await writeMbox(mbox, { count: mails, sentEach: 3, attachment })
  await measure('mbox', { path: 'All mail.mbox', disk: mbox, size: statSync(mbox).size })
  for (let number = 0; number < mails; number++)
    writeFileSync(join(folder, 'Mail', 'cur', `${number}.M1P1.host:2,S`), mailOf(number, 3))
  await measure('Maildir', { path: 'Mail', disk: join(folder, 'Mail'), size: 0 })
} finally {
  if (existsSync(folder)) rmSync(folder, { recursive: true })
}

async function measure(what: string, file: { path: string; disk: string; size: number }): Promise<void> {
  const bytes = async function* () {
    if (file.size) yield* createReadStream(file.disk, { highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>
  }
  const start = performance.now()
  let [drafts, complaints] = [0, 0]
  for await (const read of mail.stream({ ...file, bytes }, surroundings)) 'draft' in read ? drafts++ : complaints++
  const seconds = (performance.now() - start) / 1_000
  const peak = Math.round(process.resourceUsage().maxRSS / 1_024)
  const size = file.size ? `, ${Math.round(file.size / 1024 / 1024)} MB` : ''
  process.stdout.write(
    `${what}: ${mails} mails${size}: ${drafts} drafts, ${complaints} complaints in ${seconds.toFixed(1)} s, at most ${peak} MB\n`,
  )
}

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
