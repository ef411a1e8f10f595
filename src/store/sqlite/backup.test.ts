import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalHash } from '../../../test/store/canonical.ts'
import { anEntry } from '../../../test/store/career.ts'
import { newDeed, newPerson } from '../../../test/store/databases.ts'
import { makeRecord, newFolder } from '../../../test/store/folder.ts'
import { backupRecord, openStore, restoreRecord, StoreTrouble } from '../index.ts'
import { MIGRATIONS } from '../migrations/index.ts'

const NOON = Date.UTC(2026, 10, 22, 12)

async function troubleOf(act: Promise<unknown>): Promise<string> {
  const error = await act.then(
    () => undefined,
    (caught) => caught,
  )
  expect(error).toBeInstanceOf(StoreTrouble)
  expect(error.complaint.hint).not.toBe('')
  return error.complaint.message
}

describe('a backup', () => {
  test('holds everything: restored elsewhere, every row and the log are byte for byte the same', async () => {
    const folder = newFolder()
    const [path, copy, restored] = ['record', 'copy', 'restored'].map((name) => join(folder, `${name}.thalweg`)) as [
      string,
      string,
      string,
    ]
    const person = await makeRecord(path)
    const { changes, bytes } = await backupRecord(path, copy)
    expect(changes).toBe(45)
    expect(bytes).toBe(statSync(copy).size)
    await restoreRecord(copy, restored)
    expect(canonicalHash(restored)).toBe(canonicalHash(path))
    const store = await openStore(restored)
    expect(await store.verify(person)).toEqual([])
    expect(await store.read(person, (reader) => reader.search('stays', 50))).toHaveLength(20)
    await store.close()
  })

  test('of any record comes back the same', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 12 }), async (texts) => {
        const folder = newFolder()
        const [path, copy, restored] = ['a', 'b', 'c'].map((name) => join(folder, `${name}.thalweg`)) as [
          string,
          string,
          string,
        ]
        const [store, person] = [await openStore(path), newPerson()]
        for (const text of texts)
          await store.write(person, newDeed(), (writer) =>
            writer.save('entry', anEntry({ text: text.replaceAll('\0', '') })),
          )
        await store.close()
        await backupRecord(path, copy)
        await restoreRecord(copy, restored)
        expect(canonicalHash(restored)).toBe(canonicalHash(path))
      }),
      { numRuns: process.env.THALWEG_FULL ? 1_000 : 8 },
    )
  })

  test('can be made while the record is open and being written', async () => {
    const folder = newFolder()
    const path = join(folder, 'record.thalweg')
    const person = await makeRecord(path)
    const store = await openStore(path, { apart: true })
    const writing = store.write(person, newDeed(), async (writer) => {
      await writer.save('entry', anEntry())
      await backupRecord(path, join(folder, 'copy.thalweg'))
      await writer.save('entry', anEntry())
    })
    await writing
    await store.close()
    const copy = await openStore(join(folder, 'copy.thalweg'))
    expect(await copy.read(person, (reader) => reader.count('entry'))).toBe(20)
    await copy.close()
  })

  test('in a folder has a dated name; with “keep”, the oldest go', async () => {
    const folder = newFolder()
    const path = join(folder, 'career.thalweg')
    await makeRecord(path)
    const backups = join(folder, 'backups')
    mkdirSync(backups)
    writeFileSync(join(backups, 'letter.txt'), 'not a backup')
    for (let day = 0; day < 5; day++) await backupRecord(path, backups, { keep: 3, now: NOON + day * 86_400_000 })
    expect(readdirSync(backups).sort()).toEqual([
      'career.2026-11-24-120000.thalweg',
      'career.2026-11-25-120000.thalweg',
      'career.2026-11-26-120000.thalweg',
      'letter.txt',
    ])
    const { path: second } = await backupRecord(path, backups, { now: NOON + 4 * 86_400_000 })
    expect(second).toMatch(/career\.2026-11-26-120000-2\.thalweg$/)
  })

  test('is never replaced, nor pruned, by that of a record that holds less', async () => {
    const folder = newFolder()
    const [path, backups] = [join(folder, 'career.thalweg'), join(folder, 'backups/')]
    await makeRecord(path)
    const full = await backupRecord(path, join(folder, 'full.thalweg'))
    await backupRecord(path, backups, { keep: 1, now: NOON })
    const bytes = readFileSync(full.path)
    const other = join(newFolder(), 'career.thalweg')
    await (await openStore(other)).close()
    expect(await troubleOf(backupRecord(other, full.path))).toMatch(/another record/)
    const emptied = new DatabaseSync(path)
    emptied.exec('drop trigger change_remains; delete from "change" where seq > 3')
    emptied.close()
    expect(await troubleOf(backupRecord(path, full.path))).toMatch(/not whole/)
    expect(readFileSync(full.path).equals(bytes)).toBe(true)
    await backupRecord(other, backups, { keep: 1, now: NOON + 1_000 })
    expect(readdirSync(backups)).toContain('career.2026-11-22-120000.thalweg')
  })

  test('does not take the place of a file that is none, nor of the record', async () => {
    const folder = newFolder()
    const [path, letter] = [join(folder, 'career.thalweg'), join(folder, 'letter.txt')]
    await makeRecord(path)
    writeFileSync(letter, 'Dear Mira')
    expect(await troubleOf(backupRecord(path, letter))).toMatch(/no Thalweg record/)
    expect(readFileSync(letter, 'utf8')).toBe('Dear Mira')
    expect(await troubleOf(backupRecord(path, path))).toBe('this is the record itself')
    expect(await troubleOf(backupRecord(join(folder, 'nothing.thalweg'), letter))).toBe('there is no record here')
    expect(existsSync(join(folder, 'nothing.thalweg'))).toBe(false)
    expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([])
  })

  test('of a record in which a single letter was changed is refused', async () => {
    const folder = newFolder()
    const path = join(folder, 'career.thalweg')
    await makeRecord(path)
    const raw = new DatabaseSync(path)
    raw.exec("update entry set text = replace(text, 'Day 7.', 'Day 8.')")
    raw.close()
    expect(await troubleOf(backupRecord(path, join(folder, 'copy.thalweg')))).toMatch(
      /not whole: entry \w+ is not what the log says/,
    )
    expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual([])
  })
})

describe('restoring', () => {
  test('keeps the record that was there, under a dated name', async () => {
    const folder = newFolder()
    const [path, backup] = [join(folder, 'career.thalweg'), join(folder, 'copy.thalweg')]
    const person = await makeRecord(path)
    await backupRecord(path, backup)
    const store = await openStore(path)
    await store.write(person, newDeed(), (writer) => writer.save('entry', anEntry({ text: 'Only in the newer one.' })))
    await store.close()
    const before = canonicalHash(path)
    const { replaced = '', changes } = await restoreRecord(backup, path, NOON)
    expect(replaced).toMatch(/career\.replaced-2026-11-22-120000\.thalweg$/)
    expect(changes).toBe(45)
    expect(canonicalHash(replaced)).toBe(before)
    expect(canonicalHash(path)).toBe(canonicalHash(backup))
  })

  test('takes the place of a damaged record and of what belongs to it, which stay too', async () => {
    const folder = newFolder()
    const [path, backup] = [join(folder, 'career.thalweg'), join(folder, 'copy.thalweg')]
    await makeRecord(path)
    await backupRecord(path, backup)
    writeFileSync(path, 'x'.repeat(10_000))
    writeFileSync(`${path}-wal`, 'y'.repeat(5_000))
    const { replaced = '' } = await restoreRecord(backup, path)
    expect(readFileSync(replaced, 'utf8')).toBe('x'.repeat(10_000))
    expect(canonicalHash(path)).toBe(canonicalHash(backup))
  })

  test('is refused while another program has the record open, and when the backup is not whole', async () => {
    const folder = newFolder()
    const [path, backup] = [join(folder, 'career.thalweg'), join(folder, 'copy.thalweg')]
    await makeRecord(path)
    await backupRecord(path, backup)
    const [store, before] = [await openStore(path), readFileSync(path)]
    expect(await troubleOf(restoreRecord(backup, path))).toMatch(/another program has this record open/)
    await store.close()
    writeFileSync(backup, readFileSync(backup).subarray(0, 30_000))
    await troubleOf(restoreRecord(backup, path))
    await troubleOf(restoreRecord(join(folder, 'nowhere.thalweg'), path))
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(folder).filter((name) => /part|replaced/.test(name))).toEqual([])
  })

  test('a backup by a newer program is refused', async () => {
    const folder = newFolder()
    const [path, backup] = [join(folder, 'career.thalweg'), join(folder, 'copy.thalweg')]
    await makeRecord(path)
    copyFileSync(path, backup)
    const raw = new DatabaseSync(backup)
    raw.exec(`pragma user_version = ${MIGRATIONS.length + 1}`)
    raw.close()
    expect(await troubleOf(restoreRecord(backup, path))).toMatch(/newer Thalweg/)
  })
})
