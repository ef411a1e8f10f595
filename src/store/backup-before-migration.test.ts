import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { canonicalHash } from '../../test/store/canonical.ts'
import { aJob } from '../../test/store/career.ts'
import { newDeed, newPerson } from '../../test/store/databases.ts'
import { newFolder } from '../../test/store/folder.ts'
import { DatabaseStore } from './database-store.ts'
import { openStore } from './index.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { openSqlite } from './sqlite/open.ts'

vi.mock('./migrations/index.ts', async (original) => {
  const { MIGRATIONS: now } = await original<typeof import('./migrations/index.ts')>()
  return { MIGRATIONS: [...now, { name: 'a later form', up: async () => {} }] }
})

test('a populated older record is backed up beside itself before it is brought up to date', async () => {
  const path = join(newFolder(), 'career.thalweg')
  const database = openSqlite(path)
  await migrate(database, path, undefined, MIGRATIONS.slice(0, -1))
  const person = newPerson()
  await new DatabaseStore(database).write(person, newDeed(), (writer) => writer.save('job', aJob()))
  await database.close()
  const before = canonicalHash(path)
  const store = await openStore(path)
  expect(await store.verify(person)).toEqual([])
  await store.close()
  const backups = join(path, '..', 'backups')
  const [backup = ''] = readdirSync(backups)
  expect(canonicalHash(join(backups, backup))).toBe(before)
  expect(canonicalHash(path)).not.toBe(before)
})
