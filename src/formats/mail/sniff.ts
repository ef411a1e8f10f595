import type { Glimpse } from '../format.ts'
import { MBOX_START } from './mailboxes.ts'

const FIELD = /^[!-9;-~]{1,120}[ \t]*:/
/** Fields that only mail has, and those that other texts have too. */
const TELLING =
  /^(?:message-id|received|return-path|delivered-to|mime-version|x-gm-thrid|x-mozilla-status|x-unsent)[ \t]*:/i
const SENDER = /^from[ \t]*:.{0,500}@/i
const USUAL = /^(?:date|to|cc|subject|reply-to|content-type)[ \t]*:/i
/** Mails that git writes of commits: nobody sent them yet. */
const PATCH = /^From [0-9a-f]{40,64} Mon Sep 17 00:00:00 2001/
const ITS_ENDING = /\.(?:eml|emlx|mbox|mbx)$/i
const NOTES = /\.(?:md|markdown|txt|ya?ml)$/i
const LINES = 200

/** A Maildir; a file that begins with the line before a mail and its header, or with a header. */
export function sniff({ path, head, start, folder }: Glimpse): number {
  if (folder) return folder === 'maildir' ? 0.95 : 0
  const text = (
    start?.length
      ? Buffer.from(start.subarray(0, 65_536))
          .toString('latin1')
          .replace(/^\xef\xbb\xbf/, '')
      : head
  )
    .slice(0, 65_536)
    .trimStart()
  if (PATCH.test(text)) return 0
  const isMbox = MBOX_START.test(text)
  const lines = text.split(/\r\n|\n|\r/, LINES)
  const header = isMbox || /^\d{1,12}\s*$/.test(lines[0] ?? '') ? lines.slice(1) : lines
  const sure = sureOfHeader(header)
  if (isMbox) return sure > 0 ? 0.95 : 0
  if (ITS_ENDING.test(path)) return sure > 0 ? 0.95 : 0
  return NOTES.test(path) ? Math.min(sure, 0.2) : sure
}

function sureOfHeader(lines: readonly string[]): number {
  let [telling, usual] = [0, 0]
  for (const [index, line] of lines.entries()) {
    if (/^[ \t]+\S/.test(line) && index > 0) continue
    if (line.startsWith('>From ') && index === 0) continue
    if (!FIELD.test(line)) {
      // The last line may be cut off by the end of the glimpse.
      if (line.trim() && index < lines.length - 1) return 0
      break
    }
    if (TELLING.test(line) || SENDER.test(line)) telling++
    else if (USUAL.test(line)) usual++
  }
  if (telling && telling + usual >= 3) return 0.9
  return telling + usual >= 2 && telling ? 0.5 : 0
}
