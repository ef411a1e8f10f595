import type { Blocks } from './block-file.ts'
import { Objects } from './objects.ts'
import { lastPart } from './origin.ts'
import { isLeftOut } from './refs.ts'
import type { Repository } from './repository.ts'
import { scanPack } from './scan-pack.ts'
import { BOUNDS, Damaged, type Hashing, SHA1, SHA256 } from './shape.ts'

/** What a bundle says before its pack (https://git-scm.com/docs/gitformat-bundle). */
interface BundleHead {
  hashing: Hashing
  roots: Set<string>
  /** Commits it builds on and does not hold. */
  absent: Set<string>
  packAt: number
}

export const BUNDLE = /^# v[23] git bundle\n/

/** Opens a bundle. Throws `Damaged` when its head is. */
export async function openBundle(path: string, file: Blocks): Promise<Repository> {
  const { hashing, roots, absent, packAt } = readHead(file)
  const objects = new Objects()
  const scanned = await scanPack(file, packAt, hashing)
  objects.add(path, scanned)
  const project = lastPart(path)?.replace(/\.bundle$/i, '')
  const all = scanned.damage !== undefined
  return { objects, ways: { roots, absent, cut: new Set(), all }, complaints: [], ...(project ? { project } : {}) }
}

/** Up to the empty line: capabilities `@…`, what it builds on `-<hash> …`, refs `<hash> <name>`. */
function readHead(file: Blocks): BundleHead {
  const text = headText(file)
  const [, ...lines] = text.split('\n')
  const isSha256 = lines.includes('@object-format=sha256')
  const head: BundleHead = {
    hashing: isSha256 ? SHA256 : SHA1,
    roots: new Set(),
    absent: new Set(),
    packAt: Buffer.byteLength(text, 'latin1') + 2,
  }
  const line = new RegExp(`^(-?)([0-9a-f]{${head.hashing.bytes * 2}})(?: (.*))?$`)
  for (const one of lines) {
    if (one.startsWith('@')) continue
    const [, minus, hash, name = ''] = line.exec(one) ?? []
    if (!hash) throw new Damaged('a line of its head names no commit')
    if (minus) head.absent.add(hash)
    else if (!isLeftOut(name)) head.roots.add(hash)
  }
  return head
}

function headText(file: Blocks): string {
  for (let length = 64 * 1024; ; length *= 8) {
    const head = file.view(0, Math.min(length, BOUNDS.text))
    const end = head.indexOf('\n\n')
    if (end >= 0) return head.toString('latin1', 0, end)
    if (length >= BOUNDS.text || head.length < length) throw new Damaged('its head is cut off')
  }
}
