import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { FORMATS } from '#formats'
import type { FolderKind } from '../../src/formats/format.ts'
import { bytesAtHand } from '../../src/formats/intake/opening.ts'
import { glimpseOf, recognise, recogniseStreamed, textFormats } from '../../src/formats/intake/recognise.ts'
import { commitText, hashOf, indexOf, looseOf, type Packing, packOf } from '../packed/git.ts'
import { pdf } from '../packed/pdf.ts'
import { zip } from '../packed/zip.ts'

/** A sound or broken file to begin from: its bytes, or those of the files of a folder by path. */
export interface Seed {
  path: string
  files: Readonly<Record<string, Uint8Array>>
  /** What the folder is; absent of a file, which stands in `files` by the name ''. */
  folder?: FolderKind
}

const ROOT = join(import.meta.dirname, '../..')

/** What each reader is tried with, by its name; `zip` for what opens archives, `unknown` for what no reader knows. */
export async function corpus(): Promise<Map<string, Seed[]>> {
  const seeds = new Map<string, Seed[]>()
  const add = (name: string, seed: Seed) => seeds.set(name, [...(seeds.get(name) ?? []), seed])
  for (const disk of sampleFiles()) {
    const bytes = readFileSync(disk)
    const path = basename(disk)
    add(await readerOf(path, bytes), { path, files: { '': bytes } })
  }
  for (const seed of built()) add(seed.name, seed)
  return seeds
}

function sampleFiles(): string[] {
  const folders = readdirSync(join(ROOT, 'src/formats')).map((name) => join(ROOT, 'src/formats', name, 'samples'))
  return [...folders, join(ROOT, 'test/mistakes/files')].flatMap(filesBelow)
}

function filesBelow(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
    return entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : [])).sort()
  } catch {
    return []
  }
}

async function readerOf(path: string, bytes: Uint8Array): Promise<string> {
  const opening = bytesAtHand({ path, inside: path, size: bytes.length }, bytes)
  const streamed = recogniseStreamed(opening, FORMATS)
  if (streamed) return streamed.name
  const taken = await opening.text()
  return ('text' in taken && recognise(glimpseOf(taken), textFormats(FORMATS))?.name) || 'unknown'
}

/** What is not among the samples as files. */
function built(): (Seed & { name: string })[] {
  return [
    { name: 'zip', path: 'export.zip', files: { '': archive() } },
    { name: 'zip', path: 'stored.zip', files: { '': archive(true) } },
    { name: 'pdf-resume', path: 'cv.pdf', files: { '': resume() } },
    { name: 'git folder', path: 'repository', files: repository(), folder: 'git' },
    { name: 'maildir', path: 'Maildir', files: maildir(), folder: 'maildir' },
  ]
}

function archive(stored = false): Buffer {
  return zip([
    { name: 'hours/sheet.csv', bytes: 'Date,Start,End,Project\n2026-01-05,09:00,10:30,Garden\n', stored },
    { name: 'notes/2026-01-05.md', bytes: '---\ntitle: Frost\n---\n\nThe pump froze.\n', stored },
    { name: 'cv.json', bytes: JSON.stringify({ basics: { name: 'Robin Example' }, work: [] }), stored },
  ])
}

function resume(): Uint8Array {
  const lines = [
    'Robin Example',
    'robin@example.org',
    'Experience',
    'Botanical Garden',
    'Gardener',
    '03/2015 – 08/2019',
  ]
  return pdf([
    lines.map((text, index) => ({ x: 60, y: 720 - index * 20, size: index ? 11 : 22, text, bold: index === 2 })),
  ])
}

function repository(): Record<string, Uint8Array> {
  const commits: Packing[] = []
  for (let number = 0; number < 6; number++) {
    const parents = commits[0] ? [hashOf(commits[0])] : []
    commits.unshift({ kind: 'commit', text: commitText(`Step ${number}`, { parents }) })
  }
  const [newest, ...older] = commits as [Packing, ...Packing[]]
  const pack = packOf(older)
  const config =
    '[core]\n\tbare = false\n[remote "origin"]\n\turl = https://example.org/river.git\n[user]\n\tname = Ann\n'
  return {
    HEAD: Buffer.from('ref: refs/heads/main\n'),
    config: Buffer.from(config),
    'refs/heads/main': Buffer.from(`${hashOf(newest)}\n`),
    'packed-refs': Buffer.from(`# pack-refs with: peeled\n${hashOf(older[0] as Packing)} refs/heads/old\n`),
    'objects/pack/pack-a.pack': pack.bytes,
    'objects/pack/pack-a.idx': indexOf(pack),
    ...looseOf(newest),
  }
}

function maildir(): Record<string, Uint8Array> {
  const mail = (number: number) =>
    Buffer.from(
      `From: Ann <ann@example.org>\r\nTo: Bo <bo@example.com>\r\nDate: Mon, ${number} Jan 2026 10:00:00 +0100\r\nMessage-ID: <${number}@example.org>\r\nSubject: x\r\n\r\nText\r\n`,
    )
  const names = [5, 6, 7].map((number) => [`.Sent/cur/${number}.a:2,S`, mail(number)] as const)
  return { ...Object.fromEntries(names), 'cur/8.a:2,S': mail(8), 'new/9.a': mail(9), 'tmp/x': mail(1) }
}

/** Words and lines files of a reader are made of. */
export function wordsOf(seeds: readonly Seed[]): string[] {
  const words = new Set<string>()
  for (const bytes of seeds.flatMap(({ files }) => Object.values(files))) {
    const text = Buffer.from(bytes.subarray(0, 64 * 1024)).toString()
    for (const line of text.split(/\r?\n/)) if (line.length < 200) words.add(`${line}\n`)
    for (const word of text.match(/"[^"\n]{1,40}":?|[\w.:+-]{2,30}|[^\w\s]{1,3}/g) ?? []) words.add(word)
    if (words.size > 4_000) break
  }
  return [...words]
}
