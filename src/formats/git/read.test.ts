import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { admit } from '#record'
import {
  bundleOf,
  commitText,
  hashOf,
  indexOf,
  layOut,
  looseOf,
  type Packing,
  packOf,
} from '../../../test/packed/git.ts'
import { readGit } from '../../../test/packed/read-git.ts'
import { git } from './read.ts'

const commit = (subject: string, options: Parameters<typeof commitText>[1] = {}): Packing => ({
  kind: 'commit',
  text: commitText(subject, options),
})
const first = commit('Begin')
const second = commit('Go on', { parents: [hashOf(first)] })
const third = commit('Come to an end', { parents: [hashOf(second)] })
const [one, two, three] = [first, second, third].map((object) => hashOf(object)) as [string, string, string]
const ALL = ['Begin', 'Come to an end', 'Go on']

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'thalweg-git-')), 'alpha', '.git')
  mkdirSync(folder, { recursive: true })
})
afterEach(() => rmSync(join(folder, '..', '..'), { recursive: true, force: true }))

const config = '[core]\n\tbare = false\n[remote "origin"]\n\turl = https://ann:secret@git.example.org/team/river.git\n'

describe('a repository', () => {
  test('gives a draft for each commit, the half hour before it', async () => {
    layOut(folder, { HEAD: 'ref: refs/heads/main\n', config, 'refs/heads/main': `${one}\n`, ...looseOf(first) })
    const { drafts, complaints } = await readGit(folder)
    expect(complaints).toEqual([])
    expect(drafts).toEqual([
      {
        concept: 'interval',
        key: `git:${one}`,
        place: `commit ${one.slice(0, 10)}`,
        value: {
          startAt: 1_767_601_800_000,
          endAt: 1_767_603_600_000,
          zone: '+01:00',
          trace: 'commit',
          title: 'Begin',
          project: 'river',
          domains: ['git.example.org'],
        },
      },
    ])
    expect(admit(drafts, () => undefined).complaints).toEqual([])
    expect(JSON.stringify(drafts)).not.toContain('secret')
  })

  test('without an origin is called by its folder', async () => {
    layOut(folder, { 'refs/heads/main': one, ...looseOf(first) })
    const { drafts } = await readGit(folder)
    expect(drafts[0]?.value).toMatchObject({ project: 'alpha' })
    expect(drafts[0]?.value).not.toHaveProperty('domains')
  })

  test('is read from loose objects, and from a pack with its index, alike', async () => {
    layOut(folder, { 'refs/heads/main': three, ...looseOf(first), ...looseOf(second), ...looseOf(third) })
    const loose = await readGit(folder)
    expect(loose.titles).toEqual(ALL)
    rmSync(join(folder, 'objects'), { recursive: true })
    const pack = packOf([third, second, first])
    layOut(folder, { 'objects/pack/pack-1.pack': pack.bytes, 'objects/pack/pack-1.idx': indexOf(pack) })
    expect(await readGit(folder)).toEqual(loose)
  })

  test('is read from a pack that has lost its index, or has one that is damaged', async () => {
    layOut(folder, { 'refs/heads/main': three, 'objects/pack/pack-1.pack': packOf([third, second, first]).bytes })
    expect((await readGit(folder)).titles).toEqual(ALL)
    layOut(folder, { 'objects/pack/pack-1.idx': 'no index' })
    expect((await readGit(folder)).titles).toEqual(ALL)
  })

  test('tells commits that are kept as differences, by place and by hash, and differences of differences', async () => {
    const objects: Packing[] = [
      { ...first, from: { hash: two, far: true } },
      third,
      { ...second, from: { hash: three } },
      { kind: 'blob', text: 'x'.repeat(70_000) },
      {
        kind: 'blob',
        text: `${'x'.repeat(60_000)}y`,
        from: { hash: hashOf({ kind: 'blob', text: 'x'.repeat(70_000) }) },
      },
    ]
    const pack = packOf(objects)
    layOut(folder, { 'refs/heads/main': three, 'objects/pack/a.pack': pack.bytes, 'objects/pack/a.idx': indexOf(pack) })
    expect(await readGit(folder)).toMatchObject({ titles: ALL, said: [] })
    expect(await readGit(bundleOf({ 'refs/heads/main': three }, objects))).toMatchObject({ titles: ALL, said: [] })
  })

  test('is walked from every ref, loose, packed, in a work tree, and through tags of tags', async () => {
    const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((name) => commit(name)) as [Packing, Packing, Packing, Packing]
    const tag: Packing = { kind: 'tag', text: `object ${hashOf(d)}\ntype commit\ntag v1\n\nSigned\n` }
    const tagged: Packing = { kind: 'tag', text: `object ${hashOf(tag)}\ntype tag\ntag v2\n\nAgain\n` }
    layOut(folder, {
      'refs/heads/topic/deep': hashOf(a),
      'packed-refs': `# pack-refs with: peeled\n${hashOf(b)} refs/remotes/origin/main\n${hashOf(tagged)} refs/tags/v2\n^${hashOf(d)}\n`,
      'worktrees/other/HEAD': `${hashOf(c)}\n`,
    })
    for (const object of [a, b, c, d, tag, tagged]) layOut(folder, looseOf(object))
    expect(await readGit(folder)).toMatchObject({ titles: ['A', 'B', 'C', 'D'], said: [] })
  })

  test('leaves out what was put aside, notes and what rewriting left behind', async () => {
    const aside = commit('WIP on main')
    layOut(folder, {
      'refs/heads/main': one,
      'refs/stash': hashOf(aside),
      'refs/notes/commits': hashOf(aside),
      'packed-refs': `${hashOf(aside)} refs/original/refs/heads/main\n`,
      ...looseOf(first),
      ...looseOf(aside),
    })
    expect(await readGit(folder)).toMatchObject({ titles: ['Begin'], said: [] })
  })

  test('counts a commit once that lies in two packs and loose', async () => {
    layOut(folder, { 'refs/heads/main': three, ...looseOf(first), ...looseOf(second), ...looseOf(third) })
    for (const name of ['a', 'b']) {
      const pack = packOf([third, second])
      layOut(folder, { [`objects/pack/${name}.pack`]: pack.bytes, [`objects/pack/${name}.idx`]: indexOf(pack) })
    }
    expect((await readGit(folder)).titles).toEqual(ALL)
  })

  test('that is shallow gives what it has, and says so', async () => {
    layOut(folder, { 'refs/heads/main': three, shallow: `${two}\n`, ...looseOf(second), ...looseOf(third) })
    const { titles, said } = await readGit(folder)
    expect(titles).toEqual(['Come to an end', 'Go on'])
    expect(said).toEqual(['the whole repository: it is a shallow clone: what came before 1 commit is not in it'])
  })

  test('of SHA-256 is read', async () => {
    const text = commitText('Long names')
    const object: Packing = { kind: 'commit', text }
    const pack = packOf([object], 'sha256')
    layOut(folder, {
      config: '[extensions]\n objectformat = sha256',
      'refs/heads/main': hashOf(object, 'sha256'),
      'objects/pack/a.pack': pack.bytes,
      'objects/pack/a.idx': indexOf(pack),
    })
    expect((await readGit(folder)).titles).toEqual(['Long names'])
    const bundle = bundleOf({ 'refs/heads/main': hashOf(object, 'sha256') }, [object], [], 'sha256')
    expect((await readGit(bundle)).titles).toEqual(['Long names'])
  })

  test('reads nothing outside of itself, wherever links lead', async () => {
    const outside = join(folder, '..', '..', 'outside')
    layOut(outside, { ...looseOf(first), main: one })
    mkdirSync(join(folder, 'refs', 'heads'), { recursive: true })
    symlinkSync(join(outside, 'objects'), join(folder, 'objects'))
    symlinkSync(join(outside, 'main'), join(folder, 'refs', 'heads', 'linked'))
    writeFileSync(join(folder, 'refs', 'heads', 'main'), one)
    expect(await readGit(folder)).toMatchObject({
      titles: [],
      said: ['the whole history: 1 commit that it names cannot be found'],
    })
  })

  test('is told to be one by what the folder is, a bundle by its first line', () => {
    const glimpse = { path: 'x', head: '', size: 1 }
    expect(git.sniff({ ...glimpse, folder: 'git' })).toBe(1)
    expect(git.sniff({ ...glimpse, folder: 'maildir' })).toBe(0)
    expect(git.sniff({ ...glimpse, start: Buffer.from('# v3 git bundle\n@object-format=sha1\n') })).toBe(1)
    expect(git.sniff({ ...glimpse, head: '# v2 git bundles I have seen' })).toBe(0)
  })
})

describe('a bundle', () => {
  test('is called by its file', async () => {
    const { drafts, titles, said } = await readGit(bundleOf({ HEAD: two, 'refs/heads/main': two }, [second, first]))
    expect([titles, said]).toEqual([['Begin', 'Go on'], []])
    expect(drafts[0]?.value).toMatchObject({ project: 'alpha' })
  })

  test('that goes on from another is not told to be missing what came before', async () => {
    const bundle = bundleOf(
      { 'refs/heads/main': three },
      [third, { ...second, from: { hash: three, far: true } }],
      [one],
    )
    expect(await readGit(bundle)).toMatchObject({ titles: ['Come to an end', 'Go on'], said: [] })
  })

  test('passes over what is large in pieces', async () => {
    const large: Packing = { kind: 'blob', text: Array.from({ length: 900_000 }, (_, n) => n).join('\n') }
    const bundle = bundleOf({ 'refs/heads/main': two }, [large, second, first])
    expect(await readGit(bundle)).toMatchObject({ titles: ['Begin', 'Go on'], said: [] })
  })

  test('written by git itself is read from the disk as from memory', async () => {
    const path = join(import.meta.dirname, 'samples', 'river.bundle')
    const there = await readGit(path)
    expect(there.drafts.map(({ key, value }) => [key, value.title, value.zone])).toMatchSnapshot()
    expect(await readGit(readFileSync(path), {}, 'river.bundle')).toEqual(there)
  })
})
