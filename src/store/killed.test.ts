import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { canonicalHash } from '../../test/store/canonical.ts'
import { newDeed, newPerson } from '../../test/store/databases.ts'
import { makeRecord, newFolder } from '../../test/store/folder.ts'
import { killWhile } from '../../test/store/kill-keeping.ts'
import { killLoop } from '../../test/store/kill-loop.ts'
import { backupRecord, openStore } from './index.ts'

const KILLS = process.env.THALWEG_FULL ? 1_000 : 12
const KEEPING_KILLS = process.env.THALWEG_FULL ? 200 : 4

test(`${KILLS} kills of two writers lose nothing that was acknowledged`, { timeout: KILLS * 20_000 }, async () => {
  const seed = Math.floor(Math.random() * 1e9)
  const tally = await killLoop(KILLS, seed)
  expect({ seed, lost: tally.lost, troubles: tally.troubles }).toEqual({ seed, lost: 0, troubles: [] })
  expect(tally.kills).toBeGreaterThanOrEqual(KILLS)
  expect(tally.acknowledged).toBeGreaterThan(0)
})

test(`${KEEPING_KILLS} kills during migration leave records that open`, {
  timeout: KEEPING_KILLS * 20_000,
}, async () => {
  for (let kill = 0; kill < KEEPING_KILLS; kill++) {
    const path = join(newFolder(), 'career.thalweg')
    await killWhile('migrate', path, '')
    const made = readdirSync(dirname(path)).filter((name) => /-\d+-\d+$/.test(name))
    for (const name of made) {
      const [store, person] = [await openStore(join(dirname(path), name)), newPerson()]
      await store.write(person, newDeed(), (writer) => writer.save('person', { id: person }))
      expect(await store.verify(person)).toEqual([])
      await store.close()
    }
  }
})

test(`${KEEPING_KILLS} kills during backup leave the old backup or the new one`, {
  timeout: KEEPING_KILLS * 20_000,
}, async () => {
  const folder = newFolder()
  const [path, copy] = [join(folder, 'career.thalweg'), join(folder, 'copy.thalweg')]
  await makeRecord(path, 300)
  const hash = canonicalHash(path)
  for (let kill = 0; kill < KEEPING_KILLS; kill++) {
    await killWhile('backup', path, copy)
    if (existsSync(copy)) expect(canonicalHash(copy)).toBe(hash)
    expect(canonicalHash(path)).toBe(hash)
  }
  await backupRecord(path, copy)
  expect(canonicalHash(copy)).toBe(hash)
})

test(`${KEEPING_KILLS} kills during restoring leave the record or the backup in its place, and every other aside`, {
  timeout: KEEPING_KILLS * 20_000,
}, async () => {
  const folder = newFolder()
  const [path, copy] = [join(folder, 'career.thalweg'), join(folder, 'copy.thalweg')]
  const person = await makeRecord(path, 60)
  await backupRecord(path, copy)
  const hash = canonicalHash(path)
  for (let kill = 0; kill < KEEPING_KILLS; kill++) {
    await killWhile('restore', path, copy)
    for (const name of readdirSync(folder).filter((one) => /^career(\.replaced-[\d-]+)?\.thalweg$/.test(one)))
      expect([name, canonicalHash(join(folder, name))]).toEqual([name, hash])
    expect(readdirSync(folder)).toContain(basename(path))
  }
  const store = await openStore(path)
  expect(await store.verify(person)).toEqual([])
  await store.close()
})
