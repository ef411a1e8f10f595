import { complaint } from '#record'
import type { Format, Glimpse } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { readJson, sniffJson } from './entries-of-json.ts'
import { headOf, readText } from './entries-of-text.ts'
import { JrnlKeys } from './entry.ts'
import { ENCRYPTED } from './shape.ts'

/** Journals of jrnl: the text it keeps, and its JSON export. Encrypted ones are refused with what to do. */
export const jrnl: Format = {
  name: 'jrnl',
  title: 'jrnl',
  sniff,
  *read({ path, text }, { zone }) {
    const keys = new JrnlKeys(zone)
    if (ENCRYPTED.test(text.trimStart())) yield { complaint: encrypted() }
    else if (/^\s*\{/.test(text)) yield* readJson(text, zone, keys)
    else yield* readText(path, text, zone, keys)
  },
}

const OTHER_NAME = /\.(?:md|markdown|mdx|csv|tsv|json|ics|vcf|html?|xml|log)$/i

function sniff({ path, head }: Glimpse): number {
  const start = head.slice(0, 4_096).trimStart()
  if (start.startsWith('{')) return sniffJson(head)
  if (ENCRYPTED.test(start)) return 0.9
  if (OTHER_NAME.test(path)) return 0
  const first = start.split(/\r\n?|\n/, 1)[0] as string
  const found = headOf(first)
  if (!found) return 0
  // `[31/01/2024, 09:30:12] Ada: …` is a chat.
  if (/^[^,]*\d, \d/.test(found.date) && /^[^:]{1,40}: /.test(found.rest)) return 0
  return first.startsWith('[') ? 0.8 : 0.5
}

function encrypted() {
  return complaint(
    WHOLE_FILE,
    'this journal of jrnl is encrypted, and only jrnl can open it',
    'Run “jrnl --format text > journal.txt” and import that file, or decrypt the journal itself: “jrnl --decrypt”.',
  )
}
