import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Packing, zip } from '../packed/zip.ts'
import { type HostileDesk, openHostileDesk } from './hostile-desk.ts'

const SHEET = 'Date,Start,End\n2026-01-05,09:00,10:30\n'
const sound: Packing = { name: 'sound.csv', bytes: SHEET }
const bomb = Buffer.alloc(64 << 20, 'Date,Start,End\n')
let desk: HostileDesk

beforeEach(async () => {
  desk = await openHostileDesk()
})
afterEach(() => desk.close())

async function refusedOf(files: readonly Packing[]): Promise<string[]> {
  const { said } = await desk.take(desk.lay('export.zip', zip(files)))
  return said.map((line) => line.replace(/^refused: /, ''))
}

describe('a ZIP that would burst leaves the record as it was:', () => {
  test('one file of a thousand times its size', async () => {
    expect(await refusedOf([{ name: 'bomb.csv', bytes: bomb }])).toEqual(['it is packed so that it would burst'])
    expect(await desk.held()).toContain('"interval":[]')
  })

  test('one that claims to be small, and is not', async () => {
    const stored = { name: 'bomb.csv', bytes: bomb.subarray(0, 1 << 20), claims: { size: SHEET.length } }
    expect(await refusedOf([stored])).toEqual(['this file is damaged inside its ZIP'])
  })

  test('one that claims to be small, with a checksum to match', async () => {
    const { said } = await desk.take(
      desk.lay('export.zip', zip([{ name: 'bomb.csv', bytes: bomb, claims: { size: 1_000, crc: 0 } }])),
    )
    expect(said).toEqual(['refused: this file is damaged inside its ZIP'])
  })

  test('many names for the same bytes', async () => {
    const names = Array.from({ length: 200 }, (_, number) => ({
      ...{ name: `${number}.csv`, bytes: SHEET },
      claims: { offset: 0 },
    }))
    expect(await refusedOf(names)).toEqual(['files in this ZIP lie over each other'])
  })

  test('more files than anyone has', async () => {
    const names = Array.from({ length: 10_001 }, (_, number) => ({ name: `${number}`, bytes: '', stored: true }))
    expect(await refusedOf(names)).toEqual(['it holds more than 10,000 files'])
  })

  test('a hundred files that are bombs each, and one that is sound', async () => {
    const small = bomb.subarray(0, 8 << 20)
    const bombs = Array.from({ length: 100 }, (_, number) => ({ name: `${number}.csv`, bytes: small }))
    const { files } = await desk.take(desk.lay('export.zip', zip([...bombs, sound])))
    expect(files.filter(({ status }) => status === 'admitted').map(({ path }) => path)).toEqual([
      expect.stringMatching(/sound\.csv$/),
    ])
  })
})

describe('an archive in an archive is not opened:', () => {
  const nested = (depth: number): Buffer =>
    depth ? zip([{ name: 'inner.zip', bytes: nested(depth - 1) }]) : zip([sound])
  const magic = (...bytes: number[]) => Buffer.concat([Buffer.from(bytes), Buffer.alloc(600, 7)])

  test('a ZIP in a ZIP, fifty deep', async () => {
    expect(await refusedOf([{ name: 'inner.zip', bytes: nested(50) }])).toEqual(['a ZIP inside a ZIP is not opened'])
  })

  test.each([
    ['gzip', 'inner.tar.gz', gzipSync(bomb), 'packed with gzip'],
    ['7-Zip', 'inner.7z', magic(0x37, 0x7a, 0xbc, 0xaf), 'a 7-Zip archive'],
    ['RAR', 'inner.rar', magic(0x52, 0x61, 0x72, 0x21), 'a RAR archive'],
    ['xz', 'inner.xz', magic(0xfd, 0x37, 0x7a, 0x58, 0x5a), 'packed with xz'],
    ['zstd', 'inner.zst', magic(0x28, 0xb5, 0x2f, 0xfd), 'packed with zstd'],
    ['tar', 'inner.tar', tar('sound.csv', SHEET), 'a tar archive'],
  ])('%s, in a ZIP and by itself', async (_, name, bytes, kind) => {
    const sentence = `it holds no text that can be read: it is ${kind}`
    expect(await refusedOf([{ name, bytes, stored: true }])).toEqual([sentence])
    expect((await desk.take(desk.lay(name, bytes))).said).toEqual([`refused: ${sentence}`])
  })
})

/** A tar of one file, as POSIX has it. */
function tar(name: string, text: string): Buffer {
  const head = Buffer.alloc(512)
  head.write(name)
  head.write(`${text.length.toString(8).padStart(11, '0')}\0`, 124)
  head.write('0', 156)
  head.write('ustar\u000000', 257)
  return Buffer.concat([head, Buffer.from(text), Buffer.alloc(1024 - text.length)])
}
