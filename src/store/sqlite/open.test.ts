import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { anEntry } from '../../../test/store/career.ts'
import { newDeed, newPerson } from '../../../test/store/databases.ts'
import { makeRecord, newFolder } from '../../../test/store/folder.ts'
import { smallDisk } from '../../../test/store/small-disk.ts'
import { DatabaseStore } from '../database-store.ts'
import { backupRecord, examineRecord, openStore, StoreTrouble } from '../index.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import { losesWal, openSqlite } from './open.ts'

const root = process.getuid?.() === 0
const at = () => join(newFolder(), 'career.thalweg')

/** Opens and reads everything; answers the sentence it ran into. */
async function sentenceOf(path: string, patience = 100): Promise<string> {
  try {
    const store = await openStore(path, { patience, apart: true })
    for (const person of await store.people())
      await store.read(person, async (reader) => [
        await reader.entries({}, { limit: 100 }),
        await reader.search('word', 5),
      ])
    await store.close()
    return 'opened'
  } catch (error) {
    expect(error).toBeInstanceOf(StoreTrouble)
    const { place, message, hint } = (error as StoreTrouble).complaint
    expect(place).toBe(path)
    expect(hint).toMatch(/\.$/)
    return message
  }
}

describe('what cannot be opened gets a sentence and stays as it is:', () => {
  test('a file of something else', async () => {
    const path = at()
    writeFileSync(path, 'Dear diary, '.repeat(500))
    expect(await sentenceOf(path)).toMatch(/no Thalweg record/)
    expect(readFileSync(path, 'utf8')).toBe('Dear diary, '.repeat(500))
  })

  test('a database of another program', async () => {
    const path = at()
    const other = new DatabaseSync(path)
    other.exec('create table songs (title text)')
    other.close()
    const before = readFileSync(path)
    expect(await sentenceOf(path)).toBe('this file is a database, but not a Thalweg record')
    expect(readFileSync(path).equals(before)).toBe(true)
    const marked = new DatabaseSync(path)
    marked.exec('pragma application_id = 252006673')
    marked.close()
    expect(await sentenceOf(path)).toBe('this file is a database, but not a Thalweg record')
  })

  test('a folder, and a file where a folder should be', async () => {
    const folder = newFolder()
    expect(await sentenceOf(folder)).toMatch(/cannot be opened or made here/)
    writeFileSync(join(folder, 'file'), '')
    expect(await sentenceOf(join(folder, 'file', 'career.thalweg'))).toMatch(/cannot be opened or made here/)
  })

  test.skipIf(root)('a folder or a file one may not read, a file one may not write', async () => {
    const path = at()
    await makeRecord(path)
    chmodSync(path, 0o000)
    expect(await sentenceOf(path)).toMatch(/cannot be opened/)
    chmodSync(path, 0o400)
    expect(await sentenceOf(path)).toMatch(/read, but not written|cannot be opened/)
    const locked = join(newFolder(), 'locked')
    mkdirSync(locked, { mode: 0o000 })
    expect(await sentenceOf(join(locked, 'career.thalweg'))).toMatch(/cannot be opened/)
    const { findings } = await examineRecord(join(locked, 'career.thalweg'))
    expect(findings).toMatchObject([{ about: 'place', verdict: 'trouble' }])
    chmodSync(locked, 0o700)
  })

  test('a record by a newer program', async () => {
    const path = at()
    await makeRecord(path)
    const raw = new DatabaseSync(path)
    raw.exec(`pragma user_version = ${MIGRATIONS.length + 1}`)
    raw.close()
    const before = readFileSync(path)
    expect(await sentenceOf(path)).toMatch(/written by a newer Thalweg/)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('a record cut off, and it says where the last backup is', async () => {
    const path = at()
    await makeRecord(path, 200)
    const { path: copy } = await backupRecord(path, `${path}.copy`)
    truncateSync(path, Math.floor(statSync(path).size / 2))
    expect(await sentenceOf(path)).toMatch(/damaged/)
    const hint = await openStore(path).then(
      (store) => store.people(),
      (error) => error.complaint.hint,
    )
    expect(String(hint)).toContain(copy)
  })

  test('a record whose first page is overwritten', async () => {
    const path = at()
    await makeRecord(path)
    const bytes = readFileSync(path)
    writeFileSync(path, Buffer.concat([Buffer.alloc(4_096, 7), bytes.subarray(4_096)]))
    expect(await sentenceOf(path)).toMatch(/no Thalweg record|damaged/)
  })
})

describe('a record', () => {
  test.skipIf(process.platform === 'win32')(
    'that was moved away while open takes nothing more, and what it had is whole',
    async () => {
      const path = at()
      const person = await makeRecord(path)
      const store = await openStore(path, { apart: true })
      const write = () => store.write(person, newDeed(), (writer) => writer.save('entry', anEntry({ text: 'New' })))
      await write()
      renameSync(path, `${path}.moved`)
      await expect(write()).rejects.toThrow(/was moved, replaced or removed while it was open/)
      renameSync(`${path}.moved`, path)
      await write()
      expect(await store.verify(person)).toEqual([])
      await store.close()
    },
  )

  test('and its folder are the person’s own, also what SQLite keeps beside it', async () => {
    const path = join(newFolder(), 'new', 'folder', 'career.thalweg')
    const store = await openStore(path, { apart: true })
    await store.write(newPerson(), newDeed(), (writer) => writer.save('entry', anEntry()))
    for (const file of [path, `${path}-wal`, `${path}-shm`])
      expect([file, statSync(file).mode & 0o777]).toEqual([file, 0o600])
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700)
    const { path: copy } = await backupRecord(path, join(path, '..', 'backups/'))
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    expect(statSync(join(copy, '..')).mode & 0o777).toBe(0o700)
    await store.close()
    expect(existsSync(`${path}-wal`)).toBe(false)
  })

  test('whose last program was killed opens with everything it acknowledged; without its WAL it is still whole', async () => {
    const path = at()
    const person = await makeRecord(path)
    const store = await openStore(path)
    await store.write(person, newDeed(), (writer) => writer.save('entry', anEntry()))
    const [killed, bare] = [join(newFolder(), 'k.thalweg'), join(newFolder(), 'b.thalweg')]
    for (const tail of ['', '-wal']) copyFileSync(path + tail, killed + tail)
    copyFileSync(path, bare)
    await store.close()
    const counts = [killed, bare].map(async (copy) => {
      const opened = await openStore(copy, { apart: true })
      expect(await opened.verify(person)).toEqual([])
      const count = await opened.read(person, (reader) => reader.count('entry'))
      await opened.close()
      return count
    })
    expect(await Promise.all(counts)).toEqual([21, 20])
  })

  test('whose WAL is garbage opens as it was before', async () => {
    const path = at()
    const person = await makeRecord(path)
    writeFileSync(`${path}-wal`, 'garbage'.repeat(1_000))
    expect(await sentenceOf(path)).toBe('opened')
    const store = await openStore(path)
    expect(await store.verify(person)).toEqual([])
    await store.close()
  })

  test('with the settings that keep it safe', async () => {
    const database = openSqlite(at(), { apart: true })
    const settings = {
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      recursive_triggers: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      mmap_size: 0,
      secure_delete: 1,
    }
    for (const db of [database.reading, database.writing])
      for (const [name, value] of Object.entries(settings)) {
        const answer = await sql.raw(`pragma ${name}`).execute(db)
        expect([name, Object.values(answer.rows[0] as object)[0] ?? 0]).toEqual([name, value])
      }
    await database.close()
  })

  test('is not kept in the fast mode by an SQLite that can lose writes there', () => {
    expect(['3.7.0', '3.44.5', '3.50.6', '3.51.2'].map(losesWal)).toEqual([true, true, true, true])
    expect(['3.44.6', '3.50.7', '3.51.3', '3.53.0', '4.0.0'].map(losesWal)).toEqual([false, false, false, false, false])
  })
})

describe('while another program writes', () => {
  const hold = async (path: string, milliseconds: number) => {
    const program = join(import.meta.dirname, '../../../test/store/holding-writer.ts')
    const holder = spawn(process.execPath, [program, path, String(milliseconds)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(holder.stdout, 'data')
    return holder
  }

  test('a write waits its turn, and this process goes on', async () => {
    const path = at()
    const person = await makeRecord(path)
    const store = await openStore(path, { apart: true })
    const holder = await hold(path, 600)
    let turns = 0
    const clock = setInterval(() => turns++, 10)
    const { value } = await store.write(person, newDeed(), (writer) => writer.save('entry', anEntry()))
    clearInterval(clock)
    expect(value).toBe('kept')
    expect(turns).toBeGreaterThan(5)
    expect(holder.exitCode ?? 0).toBe(0)
    await store.close()
  })

  test('a write gives up after its patience with a sentence, and can be tried again', async () => {
    const path = at()
    const person = await makeRecord(path)
    const store = await openStore(path, { patience: 50 })
    const holder = await hold(path, 1_500)
    const [ended, deed] = [once(holder, 'exit'), newDeed()]
    const save = () => store.write(person, deed, (writer) => writer.save('entry', anEntry()))
    const error = await save().catch((caught) => caught)
    expect(error).toBeInstanceOf(StoreTrouble)
    expect(error.complaint.message).toBe('another program keeps this record to itself')
    expect(await store.read(person, (reader) => reader.count('entry'))).toBe(20)
    await ended
    expect(await save()).toMatchObject({ value: 'kept', repeated: false })
    await store.close()
  })

  test('pages read on during a long write of this process', async () => {
    const path = at()
    const person = await makeRecord(path)
    const store = await openStore(path, { apart: true })
    const things = Array.from({ length: 4_000 }, () => ({ thing: anEntry() }))
    let [done, answers] = [false, 0]
    const writing = store
      .write(person, newDeed(), (writer) => writer.saveAll('entry', things))
      .then(() => {
        done = true
      })
    while (!done) {
      expect(await store.read(person, (reader) => reader.count('entry'))).toBe(done ? 4_020 : 20)
      answers++
      await setTimeout(1)
    }
    await writing
    expect(answers).toBeGreaterThan(3)
    await store.close()
  })
})

test('a record that becomes read-only while it is open tells so, and goes on when it is writable again', async () => {
  const path = at()
  const person = await makeRecord(path)
  const database = openSqlite(path)
  const store = new DatabaseStore(database)
  const save = () => store.write(person, newDeed(), (writer) => writer.save('entry', anEntry()))
  await sql.raw('pragma query_only = on').execute(database.writing)
  const error = await save().catch((caught) => caught)
  expect(error).toBeInstanceOf(StoreTrouble)
  expect(error.complaint.message).toBe('this record may be read, but not written')
  await sql.raw('pragma query_only = off').execute(database.writing)
  expect((await save()).value).toBe('kept')
  await store.close()
})

describe('when the disk is full', () => {
  test('a deed is told and not kept, nothing else is lost, and it goes on when there is room', async () => {
    const path = at()
    const person = await makeRecord(path)
    const database = openSqlite(path)
    const store = new DatabaseStore(database)
    const limit = (pages: string) => sql.raw(`pragma max_page_count = ${pages}`).execute(database.writing)
    const pages = await sql<{ page_count: number }>`pragma page_count`.execute(database.writing)
    await limit(String((pages.rows[0]?.page_count ?? 0) + 3))
    const deed = newDeed()
    const things = Array.from({ length: 500 }, () => ({ thing: anEntry({ text: 'long '.repeat(200) }) }))
    const save = () => store.write(person, deed, (writer) => writer.saveAll('entry', things))
    const error = await save().catch((caught) => caught)
    expect(error).toBeInstanceOf(StoreTrouble)
    expect(error.complaint.message).toBe('the disk is full')
    expect(await store.verify(person)).toEqual([])
    expect(await store.read(person, (reader) => reader.count('entry'))).toBe(20)
    await limit('1000000')
    expect((await save()).value).toEqual({ added: 500, changed: 0 })
    expect(await store.verify(person)).toEqual([])
    await store.close()
  })

  test('really, what was acknowledged is there and the rest is told', async ({ skip }) => {
    const folder = smallDisk(3) ?? skip('no small disk can be made here')
    const path = join(folder, 'career.thalweg')
    const person = await makeRecord(path, 5)
    const store = await openStore(path)
    let [kept, refused] = [5, 0]
    for (let left = 60; left > 0 && refused < 5; left--) {
      const things = Array.from({ length: 10 }, () => ({ thing: anEntry({ text: 'long '.repeat(1_000) }) }))
      const answer = await store
        .write(person, newDeed(), (writer) => writer.saveAll('entry', things))
        .catch((error) => error)
      if (answer instanceof Error) {
        expect(answer).toBeInstanceOf(StoreTrouble)
        refused++
      } else kept += 10
    }
    expect(refused).toBe(5)
    expect(await store.read(person, (reader) => reader.count('entry'))).toBe(kept)
    await store.close().catch(() => undefined)
    const again = await openStore(path)
    expect(await again.verify(person)).toEqual([])
    expect(await again.read(person, (reader) => reader.count('entry'))).toBe(kept)
    expect(await backupRecord(path, join(folder, 'copy.thalweg')).catch((error) => error)).toBeInstanceOf(StoreTrouble)
    expect(existsSync(join(folder, 'copy.thalweg'))).toBe(false)
    await again.close()
  })
})
