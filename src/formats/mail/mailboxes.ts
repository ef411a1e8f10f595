import { basename, dirname } from 'node:path'
import type { OpenFile } from '../format.ts'
import { namingOf } from './folder-names.ts'
import { maildirBoxes } from './maildir.ts'
import { headerIn, isMarkedDraft } from './one-mail.ts'
import { MboxScanner } from './scan-mbox.ts'
import { LONGEST_HEADER, type Mail, type Mailbox, type MailboxTrouble } from './shape.ts'

/** What a file begins with when it is an mbox; blank lines may come first. */
export const MBOX_START = /^\uFEFF?\s{0,100}From \S/
const FIRST_LOOK = 4_096

/** The mailboxes of a file: one of an mbox or of a single mail, one for each folder of a Maildir; and which it is. */
export async function mailboxesIn(file: OpenFile): Promise<{ kind: 'file' | 'folder'; mailboxes: Mailbox[] }> {
  const start = await firstBytes(file, FIRST_LOOK)
  // Empty is a folder, or a mailbox that nothing lies in.
  const folder = start.length || !file.disk ? [] : maildirBoxes(file.disk, pathsOf(file))
  if (folder.length) return { kind: 'folder', mailboxes: folder }
  if (!MBOX_START.test(start.toString('utf8'))) return { kind: 'file', mailboxes: [oneMail(file)] }
  const mailbox: Mailbox = { naming: namingOf(pathsOf(file)), mails: (trouble) => mailsOfMbox(file, trouble) }
  return { kind: 'file', mailboxes: [mailbox] }
}

/** Apple Mail keeps the file `mbox` in a folder that bears the name; that folder may be what was handed in. */
function pathsOf({ path, disk }: OpenFile): string {
  return path.includes('/') || !disk ? path : `${basename(dirname(disk))}/${path}`
}

async function* mailsOfMbox(file: OpenFile, trouble: (kind: MailboxTrouble) => void): AsyncGenerator<Mail> {
  const scanner = new MboxScanner(trouble)
  let number = 0
  for await (const chunk of file.bytes()) for (const header of scanner.push(chunk)) yield { number: ++number, header }
  for (const header of scanner.end()) yield { number: ++number, header }
}

/** The file's own name is the subject of its mail, and says nothing. */
function oneMail(file: OpenFile): Mailbox {
  const folder = pathsOf(file).split('/').slice(0, -1).join('/')
  return {
    naming: namingOf(folder),
    async *mails(trouble) {
      const block = await firstBytes(file, LONGEST_HEADER + FIRST_LOOK)
      const header = headerIn(block, trouble)
      if (header.size) yield { number: 1, header, isDraft: isMarkedDraft(file.path) }
    },
  }
}

async function firstBytes(file: OpenFile, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of file.bytes()) {
    parts.push(chunk.slice(0, most - length))
    length += chunk.length
    if (length >= most) break
  }
  return Buffer.concat(parts)
}
