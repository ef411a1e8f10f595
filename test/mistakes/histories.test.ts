import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { gitLog } from '../../src/formats/git/log.ts'
import { bundleOf, commitText, hashOf, indexOf, layOut, looseOf, type Packing, packOf } from '../packed/git.ts'
import { readGit } from '../packed/read-git.ts'

const commit = (subject: string, options: Parameters<typeof commitText>[1] = {}): Packing => ({
  kind: 'commit',
  text: commitText(subject, options),
})
const first = commit('Begin')
const second = commit('Go on', { parents: [hashOf(first)] })
const [one, two] = [hashOf(first), hashOf(second)]
const whole = { 'refs/heads/main': one, ...looseOf(first) }
const pack = packOf([second, first])
const short = (object: Packing) => `commit ${hashOf(object).slice(0, 10)}`

const [unset, ahead, undated, bo] = [
  commit('Unset', { when: '0 +0000' }),
  commit('Ahead', { when: '4102444800 +0000' }),
  commit('Undated', { when: 'yesterday' }),
  commit('Else', { by: 'Bo <bo@example.org>' }),
]

const FSCK = 'Run “git fsck” in it, or fetch it again.'
const FETCH = 'Fetch the repository again, or import another clone of it: what is known already stays.'
const MORE =
  'If one of these is you as well, name it in Settings or with --address me@example.org, and import it again.'
const NAME = 'Say which address is yours, in Settings or with --address me@example.org, and import it again.'
const LEFT = 'It is left out, as nobody knows when it was made.'

const FOLDERS: [name: string, files: Record<string, string | Uint8Array>, taken: number, ...said: string[]][] = [
  [
    'empty',
    { HEAD: 'ref: refs/heads/main' },
    0,
    'the whole history: there are no commits in it. Nothing to do, if nothing was done yet.',
  ],
  [
    'borrowing',
    { ...whole, 'objects/info/alternates': '/elsewhere/objects\n' },
    1,
    'the whole repository: it borrows from another repository, and what lies there is not read. Import the other repository too, or run “git repack -a -d” in this one first.',
  ],
  [
    'shallow',
    { 'refs/heads/main': two, shallow: two, ...looseOf(second) },
    1,
    'the whole repository: it is a shallow clone: what came before 1 commit is not in it. Run “git fetch --unshallow” in it and import it again.',
  ],
  [
    'work-tree',
    { ...whole, commondir: '../..' },
    1,
    'the whole repository: it is a work tree of another repository. Import that repository.',
  ],
  [
    'incomplete',
    { 'refs/heads/main': two, ...looseOf(second) },
    1,
    `the whole history: 1 commit that it names cannot be found. ${FETCH}`,
  ],
  [
    'other-names',
    { ...whole, config: '[extensions]\nobjectformat = blake3' },
    0,
    `the whole history: its objects are named by blake3, which is not known here. ${FSCK}`,
  ],
  [
    'broken-ref',
    { ...whole, 'refs/heads/lost': '' },
    1,
    'refs/heads/lost: this ref cannot be read: it names no commit. Commits that only it leads to are looked for in all that is there. Run “git fsck” to see more.',
  ],
  [
    'broken-pack',
    { ...whole, 'objects/pack/a.pack': 'nothing' },
    1,
    'a.pack: this pack cannot be read: it is no pack. Run “git fsck” to see more.',
  ],
  [
    'cut-pack',
    { ...whole, 'objects/pack/a.pack': pack.bytes.subarray(0, 60) },
    1,
    'a.pack: it is damaged: an object cannot be unpacked. What stands before the damage is read. Make or fetch it again to have the rest.',
  ],
  [
    'lost-end',
    { 'refs/heads/main': two, 'objects/pack/a.pack': pack.bytes.subarray(0, 12), 'objects/pack/a.idx': indexOf(pack) },
    0,
    `${short(second)}: it is damaged: the pack is cut off. ${FETCH}`,
  ],
  [
    'dates',
    Object.assign(
      {},
      ...[unset, ahead, undated].map((object, at) => ({ [`refs/heads/${at}`]: hashOf(object), ...looseOf(object) })),
    ),
    0,
    `${short(undated)}: “Undated”: it has no date that can be read. ${LEFT}`,
    `${short(ahead)}: “Ahead”: it is dated 2100-01-01, which is to come. ${LEFT}`,
    `${short(unset)}: “Unset”: it is dated 1970-01-01: the clock was not set. ${LEFT}`,
  ],
  [
    'of-two',
    { ...whole, 'refs/heads/bo': hashOf(bo), ...looseOf(bo) },
    0,
    `the whole history: it holds 2 commits of 2 authors (ann@example.org: 1, bo@example.org: 1), and which are yours is not known. ${NAME}`,
  ],
  [
    'of-ann',
    { ...whole, 'refs/heads/bo': hashOf(bo), ...looseOf(bo), config: '[user]\nemail = ann@example.org' },
    1,
    `the whole history: 1 commit of 1 author (bo@example.org: 1) is not taken, as it is not yours. ${MORE}`,
  ],
]

const AGAIN = 'Write the log again with “git log --date=iso”.'
const LOGS: [name: string, text: string, ...said: string[]][] = [
  [
    'shortened',
    'commit 1a2b3c4\nAuthor: Ann <a@b.example>\nDate: 1767603600 +0000\n\n    Say',
    'commit 1a2b3c4: only a part of its name stands here. Write the log again without --oneline and --abbrev-commit, so that it is known when it comes from elsewhere too.',
  ],
  [
    'without-author',
    `commit ${one}\nDate: 1767603600 +0000\n`,
    `${short(first)}: its author does not stand here. ${AGAIN}`,
  ],
  [
    'days-only',
    `commit ${one}\nAuthor: Ann <a@b.example>\nDate: 2026-01-05\n`,
    `${short(first)}: when it was made does not stand here. ${AGAIN}`,
  ],
  [
    'names-only',
    `commit ${one}\nauthor Ann\ndate 1767603600\ncommit ${two}\nauthor Bo\ndate 1767603600`,
    'the whole history: it holds 2 commits of 2 authors (Ann: 1, Bo: 1), and which are yours is not known. Write the log with addresses (“git log”), or let your name in Thalweg be as it stands here.',
  ],
]

describe('a mistake in a history', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'thalweg-histories-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test.each(FOLDERS)('%s', async (_, files, taken, ...sentences) => {
    layOut(folder, files)
    const { drafts, complaints } = await readGit(folder)
    expect(complaints.map(({ place, message, hint }) => `${place}: ${message}. ${hint}`)).toEqual(sentences)
    expect(drafts).toHaveLength(taken)
  })

  test('a bundle without a head that can be read', async () => {
    const path = join(folder, 'broken.bundle')
    writeFileSync(path, '# v2 git bundle\nnothing\n\nPACK')
    const { complaints } = await readGit(path)
    expect(complaints).toEqual([
      { place: 'the whole history', message: 'a line of its head names no commit', hint: FSCK },
    ])
    writeFileSync(path, bundleOf({ HEAD: one }, [first]).subarray(0, 40))
    expect((await readGit(path)).said).toEqual(['the whole history: its head is cut off'])
    expect(readFileSync(path)).toHaveLength(40)
  })

  test.each(LOGS)('a log: %s', (_, text, ...sentences) => {
    const horizon = { until: Date.UTC(2026, 10, 22), occurrences: 1 }
    const said = [...gitLog.read({ path: 'x.log', text }, { zone: 'Europe/Berlin' as Zone, horizon })]
    expect(
      said.map((read) =>
        'draft' in read ? 'draft' : `${read.complaint.place}: ${read.complaint.message}. ${read.complaint.hint}`,
      ),
    ).toEqual(sentences)
  })

  test('a commit that stands twice in a log', () => {
    const text = `commit ${one}\nAuthor: Ann <a@b.example>\nDate: 1767603600 +0000\n\n    Say\n`
    const horizon = { until: Date.UTC(2026, 10, 22), occurrences: 1 }
    const said = [...gitLog.read({ path: 'x.log', text: text + text }, { zone: 'Europe/Berlin' as Zone, horizon })]
    expect(said[1]).toEqual({
      complaint: { place: short(first), message: 'it stands twice here', hint: 'It is counted once.' },
    })
  })
})
