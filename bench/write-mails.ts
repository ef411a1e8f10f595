import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

/** Whoever the invented mails are from. */
export const WRITER = 'ann@town.example'

/** Every so manieth mail is sent, the others are received. */
export interface Mails {
  count: number
  sentEach: number
  /** Every tenth carries this. */
  attachment?: string
}

/** Writes mails as one mbox, piece by piece. */
export async function writeMbox(path: string, { count, sentEach, attachment = '' }: Mails): Promise<void> {
  const out = createWriteStream(path)
  for (let number = 0; number < count; number++) {
    const body = `${mailOf(number, sentEach)}${number % 10 ? '' : attachment}`
    if (!out.write(`From ${number}@xxx Tue Mar 17 13:32:08 +0000 2026\r\n${body}\r\n\r\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

/** One mail of some three kilobytes, an hour after the one before. */
export function mailOf(number: number, sentEach: number): string {
  const isSent = number % sentEach === 0
  const date = new Date(Date.UTC(2010, 0, 1) + number * 3_600_000).toUTCString().replace('GMT', '+0100')
  const from = isSent ? `Ann <${WRITER}>` : `Bo <bo${number % 500}@city.example>`
  const hops = Array.from(
    { length: 12 },
    (_, hop) => `Received: from mx${hop}.example by mx${hop + 1}.example\r\n\tfor <x@y.example>; ${date}\r\n`,
  )
  return `${hops.join('')}X-Gmail-Labels: ${isSent ? 'Sent' : 'Inbox'},Work\r\nMessage-ID: <${number}@town.example>\r\nDate: ${date}\r\nFrom: ${from}\r
To: "Doe, Di" <di@corp${number % 50}.example>, eve@field.example\r\nSubject: Number ${number}\r\nMIME-Version: 1.0\r\n\r
${'From here on it is only words, and many of them.\r\n'.repeat(40)}\r\n`
}

/** So many bytes that look like a picture in a mail. */
export function attachmentOf(bytes: number): string {
  const lines = randomBytes(57 * 2_000)
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n')
  return lines.repeat(Math.ceil(bytes / lines.length)).slice(0, bytes)
}
