import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { FORMATS, type StreamFormat } from '#formats'
import { admit, type Complaint, type Draft } from '#record'

const mail = FORMATS.find((format): format is StreamFormat => 'stream' in format && format.name === 'mail')
const surroundings = { zone: 'Europe/Berlin' as Zone, horizon: { until: Date.UTC(2026, 10, 22), occurrences: 1_000 } }

async function mistakes(path: string, content: Uint8Array, disk?: string): Promise<{ taken: number; said: string[] }> {
  const bytes = async function* () {
    if (content.length) yield content
  }
  const file = { path, size: content.length, bytes, ...(disk ? { disk } : {}) }
  const drafts: Draft[] = []
  const complaints: Complaint[] = []
  for await (const read of mail?.stream(file, surroundings) ?? [])
    if ('draft' in read) drafts.push(read.draft)
    else complaints.push(read.complaint)
  const answer = admit(drafts, () => undefined)
  const said = [...complaints, ...answer.complaints].map(({ place, message, hint }) => `${place}: ${message}. ${hint}`)
  return { taken: answer.admitted.length, said }
}

const LOOK = 'Open it in your mail program and look at its date; the others are taken.'
const MAILS: [file: string, taken: number, ...said: string[]][] = [
  [
    'mail-automatic.Sent.mbox',
    1,
    'the whole file: 1 mail was sent by a machine in your name, and left out. Nothing to do: an out-of-office answer takes no time.',
  ],
  ['mail-before-1980.Sent.mbox', 1, `mail 2 of the file: its date is before 1980. ${LOOK}`],
  ['mail-chat.mbox', 1, 'the whole file: 1 chat was left out, for only mail is read. Nothing to do.'],
  ['mail-draft.mbox', 1, 'the whole file: 1 draft or template was never sent, and left out. Nothing to do.'],
  ['mail-future.Sent.mbox', 1, `mail 2 of the file: its date is in the future. ${LOOK}`],
  [
    'mail-no-blank-line.Sent.mbox',
    2,
    'the whole file: in 1 place a mail seems to begin, but the blank line before it is missing; it was taken for text. If mails are missing, export the mailbox again from your mail program.',
  ],
  ['mail-no-date.Sent.mbox', 1, `mail 2 of the file: it has no date, and is left out. ${LOOK}`],
  [
    'mail-no-sign.mbox',
    0,
    'the whole file: 2 mails were left out, for nothing says who sent them: you or somebody else. Name the addresses you send from in Settings or with --address, or import the folder of your sent mail by itself.',
  ],
  [
    'mail-none.mbox',
    0,
    'the whole file: there is no mail in it. Look whether it is the right one, and export it again if it is.',
  ],
  [
    'mail-one-sender.mbox',
    2,
    'the whole file: nothing says that these mails were sent, but one address wrote 2 of 2; those were taken. If that address is not yours, take this import back and name yours in Settings or with --address.',
  ],
  [
    'mail-received.mbox',
    1,
    'the whole file: 1 mail was received, not sent, and left out. Nothing to do: only what you sent says how you spent your time. If some are yours, name the address you sent them from in Settings or with --address.',
  ],
  ['mail-twice.Sent.mbox', 1, 'the whole file: 1 mail stands here twice, and counts once. Nothing to do.'],
  ['mail-unreadable-date.Sent.mbox', 1, `mail 2 of the file: its date cannot be read. ${LOOK}`],
]

describe('a mistake in sent mail', () => {
  test.each(MAILS)('%s', async (file, taken, ...said) => {
    const content = readFileSync(join(import.meta.dirname, 'files', file))
    expect(await mistakes(file, content)).toEqual({ taken, said })
  })

  test('an endless header', async () => {
    const one = readFileSync(join(import.meta.dirname, 'files', 'mail-one-sender.mbox'), 'latin1')
    const content = Buffer.from(one.replace('Subject:', `X-Long: ${'x'.repeat(300_000)}\nSubject:`))
    const said =
      'the whole file: 1 mail has more than 256 kB before the text; so much of it was looked at. Nothing to do, unless a mail is missing.'
    expect(await mistakes('Sent', content)).toEqual({ taken: 2, said: [said] })
  })

  test.skipIf(process.platform === 'win32')('a link in a Maildir', async () => {
    const disk = mkdtempSync(join(tmpdir(), 'thalweg-mails-'))
    try {
      for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(disk, part))
      symlinkSync(join(import.meta.dirname, 'files', 'mail-none.mbox'), join(disk, 'cur', '1.host:2,S'))
      expect(await mistakes('Sent', new Uint8Array(), disk)).toEqual({
        taken: 0,
        said: [
          'the whole folder: there is no mail in it. Look whether it is the right one, and export it again if it is.',
          'the whole folder: 1 file of this folder cannot be read. Give yourself the right to read them, or copy the folder to a place of your own.',
        ],
      })
    } finally {
      rmSync(disk, { recursive: true, force: true })
    }
  })
})
