import { type Complaint, complaint } from '#record'
import { withoutNul } from '../tidy-line.ts'
import { binaryKind, insteadOf, isZip } from './binary-kind.ts'
import { type Decoded, decodeText } from './decode-text.ts'
import { refusal } from './refusal.ts'
import { type Refusal, type Taken, WHOLE_FILE } from './taken.ts'

/** The bytes of one file as text, or why they are none. */
export function takeText(file: { path: string; inside: string }, bytes: Uint8Array): Taken | Refusal {
  const size = bytes.length
  if (!size) return refusal(file.path, 'it is empty', 'Export it again if something should be in it.')
  if (isZip(bytes))
    return refusal(
      file.path,
      'a ZIP inside a ZIP is not opened',
      'Unpack the outer one and import what it holds.',
      size,
    )
  const kind = binaryKind(bytes)
  if (kind) return refusal(file.path, `it holds no text that can be read: it is ${kind}`, insteadOf(kind), size)
  const decoded = decodeText(bytes)
  if (!decoded.text.includes('\u0000')) return { ...file, size, text: decoded.text, notes: notesOn(decoded) }
  return { ...file, size, text: withoutNul(decoded.text), notes: [...notesOn(decoded), DAMAGED] }
}

const DAMAGED = complaint(WHOLE_FILE, 'some letters are damaged; they stand as � now', 'Export it again if you can.')

function notesOn({ as }: Decoded): Complaint[] {
  if (as === 'windows-1252')
    return [
      complaint(
        WHOLE_FILE,
        'it is not UTF-8, so it was read as Western European text (windows-1252)',
        'If letters look wrong, save it as UTF-8 and import it again.',
      ),
    ]
  return as === 'damaged utf-8' ? [DAMAGED] : []
}
