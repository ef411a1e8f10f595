import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Zone } from '#calendar'
import { mail } from '../src/formats/mail/read.ts'

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
  addresses: ['ann@town.example'],
}

const attachment = attachmentOf(Math.max(0, (megabytes * 1024 * 1024) / (mails / 10) - 20_000))
mkdirSync(join(folder, 'Mail', 'cur'), { recursive: true })
for (const part of ['new', 'tmp']) mkdirSync(join(folder, 'Mail', part))
try {
  const mbox = join(folder, 'All mail.mbox')
  await writeMbox(mbox)
  await measure('mbox', { path: 'All mail.mbox', disk: mbox, size: statSync(mbox).size })
  for (let number = 0; number < mails; number++)
    writeFileSync(join(folder, 'Mail', 'cur', `${number}.M1P1.host:2,S`), mailOf(number))
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

/** Every third mail is sent, every tenth carries the attachment. */
function mailOf(number: number): string {
  const date = new Date(Date.UTC(2010, 0, 1) + number * 3_600_000).toUTCString().replace('GMT', '+0100')
  const from = number % 3 ? `Bo <bo${number % 500}@city.example>` : 'Ann <ann@town.example>'
  const trace = Array.from(
    { length: 12 },
    (_, hop) => `Received: from mx${hop}.example by mx${hop + 1}.example\r\n\tfor <x@y.example>; ${date}\r\n`,
  )
  return `${trace.join('')}X-Gmail-Labels: ${number % 3 ? 'Inbox' : 'Sent'},Work\r\nMessage-ID: <${number}@town.example>\r\nDate: ${date}\r\nFrom: ${from}\r
To: "Doe, Di" <di@corp${number % 50}.example>, eve@field.example\r\nSubject: Number ${number}\r\nMIME-Version: 1.0\r\n\r
${'From here on it is only words, and many of them.\r\n'.repeat(40)}\r\n`
}

function attachmentOf(bytes: number): string {
  const lines = randomBytes(57 * 2_000)
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n')
  return lines.repeat(Math.ceil(bytes / lines.length)).slice(0, bytes)
}

async function writeMbox(path: string): Promise<void> {
  const out = createWriteStream(path)
  for (let number = 0; number < mails; number++) {
    const text = `From ${number}@xxx Tue Mar 17 13:32:08 +0000 2026\r\n${mailOf(number)}${number % 10 ? '' : attachment}\r\n\r\n`
    if (!out.write(text)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
