import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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

/** Eight commits in a row, the newest first, some of them told as differences. */
function row(): Packing[] {
  const commits: Packing[] = []
  for (let number = 1; number <= 8; number++) {
    const parents = commits[0] ? [hashOf(commits[0])] : []
    commits.unshift({ kind: 'commit', text: commitText(`Step ${number}`, { parents }) })
  }
  const hashes = commits.map((one) => hashOf(one))
  return commits.map((one, at) => (at % 3 === 1 ? { ...one, from: { hash: hashes[at - 1] as string } } : one))
}

const commits = row()
const newest = hashOf(commits[0] as Packing)
const pack = packOf(commits)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thalweg-git-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const mutations = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 })

function mutated(bytes: Buffer, changes: [number, number][]): Buffer {
  const copy = Buffer.from(bytes)
  for (const [at, byte] of changes) copy[at % copy.length] = byte
  return copy
}

describe('a damaged history', () => {
  test('whose newest commit is broken gives the others, and says so', async () => {
    const at = (pack.offsets.get(newest) as number) + 20
    const broken = mutated(pack.bytes, [[at, (pack.bytes[at] as number) ^ 0xff]])
    layOut(folder, { HEAD: newest, 'objects/pack/a.pack': broken, 'objects/pack/a.idx': indexOf(pack) })
    const { titles, said } = await readGit(folder)
    expect(titles).toEqual(['Step 1', 'Step 2', 'Step 3', 'Step 4', 'Step 5', 'Step 6'])
    expect(said[0]).toBe(`commit ${newest.slice(0, 10)}: it is damaged: an object cannot be unpacked`)
  })

  test('that is cut off gives what stands before', async () => {
    const bundle = bundleOf({ HEAD: newest }, commits)
    const { titles, said } = await readGit(bundle.subarray(0, bundle.length - 300))
    expect(titles.length).toBeGreaterThan(3)
    expect(said[0]).toMatch(/^alpha\.bundle: it is damaged/)
  })

  test('with a loose object that is another’s, or a ref that is nothing, goes on', async () => {
    const [last, ...rest] = commits.map(({ kind, text }) => ({ kind, text }))
    for (const object of rest) layOut(folder, looseOf(object))
    const [path] = Object.keys(looseOf(last as Packing)) as [string]
    layOut(folder, { 'refs/heads/main': newest, [path]: Object.values(looseOf(rest[3] as Packing))[0] as Buffer })
    layOut(folder, { 'refs/heads/lost': '\0\0\0' })
    const { titles, said } = await readGit(folder)
    expect(titles).toHaveLength(7)
    expect(said).toEqual([
      'refs/heads/lost: this ref cannot be read: it names no commit',
      `commit ${newest.slice(0, 10)}: it is damaged: an object is not what its hash says`,
    ])
  })

  test('never throws and never hangs, whichever bytes of a bundle are others', async () => {
    const bundle = bundleOf({ HEAD: newest }, commits)
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const { drafts, said } = await readGit(mutated(bundle, changes))
        expect(drafts.length + said.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  test('never throws and never hangs, whichever bytes of a pack or its index are others', async () => {
    const index = indexOf(pack)
    mkdirSync(join(folder, 'objects'), { recursive: true })
    await fc.assert(
      fc.asyncProperty(mutations, fc.boolean(), async (changes, ofIndex) => {
        layOut(folder, {
          HEAD: newest,
          'objects/pack/a.pack': ofIndex ? pack.bytes : mutated(pack.bytes, changes),
          'objects/pack/a.idx': ofIndex ? mutated(index, changes) : index,
        })
        const { drafts, said } = await readGit(folder)
        expect(drafts.length === 8 || said.length > 0).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('told as a difference of itself without end is refused', async () => {
    const hash = 'ab'.repeat(20)
    const far: Packing = { kind: 'commit', text: 'x', from: { hash, far: true } }
    const looping = packOf([far])
    looping.offsets.set(hash, looping.offsets.get(hashOf(far)) as number)
    layOut(folder, { HEAD: hash, 'objects/pack/a.pack': looping.bytes, 'objects/pack/a.idx': indexOf(looping) })
    expect((await readGit(folder)).said[0]).toMatch(/differences are told from differences without end/)
  })
})
