import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commitText, hashOf, layOut, looseOf, type Packing } from '../../../test/packed/git.ts'
import { readGit } from '../../../test/packed/read-git.ts'

const [a, b, c, d] = ['A', 'B', 'C', 'D'].map(
  (subject): Packing => ({ kind: 'commit', text: commitText(subject) }),
) as [Packing, Packing, Packing, Packing]
const config = '[core]\n\trepositoryformatversion = 1\n[extensions]\n\trefStorage = reftable\n'

type Ref = [name: string, value: Packing | string | undefined]

/** A block of refs, each told as a difference from the name before; `head` bytes lie before the first. */
function block(refs: Ref[], head: number): Buffer {
  let before = ''
  const records = refs.map(([name, value]) => {
    let same = 0
    while (same < before.length && before[same] === name[same]) same++
    before = name
    const kind = value === undefined ? 0 : typeof value === 'string' ? 3 : 1
    const content =
      typeof value === 'string'
        ? Buffer.from(`${String.fromCharCode(value.length)}${value}`)
        : value
          ? Buffer.from(hashOf(value), 'hex')
          : Buffer.alloc(0)
    const rest = name.length - same
    const length = (rest << 3) | kind
    const size = length < 128 ? [length] : [((length >> 7) - 1) | 0x80, length & 0x7f]
    return Buffer.concat([Buffer.from([same, ...size]), Buffer.from(name.slice(same)), Buffer.from([0]), content])
  })
  const restarts = Buffer.from([0, 0, head + 4, 0, 1])
  const body = Buffer.concat([...records, restarts])
  const length = head + 4 + body.length
  return Buffer.concat([Buffer.from(['r'.charCodeAt(0), length >> 16, (length >> 8) & 255, length & 255]), body])
}

/** A table whose blocks are padded to so many bytes, or follow each other at 0. */
function table(blockSize: number, ...blocks: Ref[][]): Buffer {
  const head = Buffer.alloc(24)
  head.write('REFT\x01', 'latin1')
  head.writeUIntBE(blockSize, 5, 3)
  const parts = blocks.map((refs, at) => {
    const bytes = block(refs, at ? 0 : 24)
    const whole = at ? bytes : Buffer.concat([head, bytes])
    return blockSize ? Buffer.concat([whole, Buffer.alloc(blockSize - whole.length)]) : whole
  })
  return Buffer.concat([...(blocks.length ? parts : [head]), Buffer.from('gREFT')])
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thalweg-git-'))
  layOut(folder, {
    config,
    HEAD: 'ref: refs/heads/.invalid\n',
    ...looseOf(a),
    ...looseOf(b),
    ...looseOf(c),
    ...looseOf(d),
  })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.each([0, 512])('refs in tables are followed, later tables speak first (blocks of %i bytes)', async (blockSize) => {
  const older: Ref[][] = [
    [
      ['HEAD', 'refs/heads/main'],
      ['refs/heads/gone', b],
      ['refs/heads/main', a],
    ],
    [
      ['refs/heads/topic', c],
      ['refs/stash', d],
    ],
  ]
  layOut(folder, {
    'reftable/tables.list': '0x01-a.ref\n0x02-b.ref\n',
    'reftable/0x01-a.ref': table(blockSize, ...older),
    'reftable/0x02-b.ref': table(blockSize, [['refs/heads/gone', undefined]]),
  })
  expect(await readGit(folder)).toMatchObject({ titles: ['A', 'C'], said: [] })
})

test('a table that is damaged is told, and all commits that are there are taken', async () => {
  layOut(folder, {
    'reftable/tables.list': '0x01-a.ref\n',
    'reftable/0x01-a.ref': table(0, [['refs/heads/main', a]]).subarray(0, 40),
  })
  expect(await readGit(folder)).toMatchObject({
    titles: ['A', 'B', 'C', 'D'],
    said: ['reftable: this ref cannot be read: a table of refs is cut off'],
  })
})
