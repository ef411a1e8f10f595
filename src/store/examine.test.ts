import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freshId } from '#record'
import { canonicalHash } from '../../test/store/canonical.ts'
import { aJob, anEntry, anInterval } from '../../test/store/career.ts'
import { describeEachDatabase, newDeed, newPerson } from '../../test/store/databases.ts'
import { makeRecord, newFolder } from '../../test/store/folder.ts'
import { backupRecord, type Examination, examineRecord, openStore, StoreTrouble } from './index.ts'

const verdicts = ({ findings }: Examination) =>
  Object.fromEntries(findings.map(({ about, verdict }) => [about, verdict]))
const said = ({ findings }: Examination, about: string) => findings.find((finding) => finding.about === about)

describeEachDatabase('an examination', (place) => {
  test('finds a sound record well, and counts what is in it', async () => {
    const [store, person] = [await place.open(), newPerson()]
    await store.write(person, newDeed(), async (writer) => {
      const job = aJob()
      await writer.save('job', job)
      await writer.save('entry', anEntry({ job: job.id }))
      await writer.save('entry', anEntry({ job: job.id }))
    })
    const examination = await examineRecord(place.where)
    expect(examination.kind).toBe(place.kind)
    expect(examination.findings.filter(({ verdict }) => verdict === 'trouble')).toEqual([])
    expect(said(examination, 'contents')?.message).toBe('It holds of one person: 1 job, 2 entries.')
    expect(said(examination, 'log')?.message).toMatch(/unbroken \(3 changes\)/)
    for (const { message, verdict, hint } of examination.findings) {
      expect(message).toMatch(/^\p{Lu}.*\.$/u)
      expect(Boolean(hint)).toBe(verdict !== 'well')
    }
  })

  test('tells of what leads nowhere and of what leads to something removed', async () => {
    const [store, person, job, skill] = [await place.open(), newPerson(), aJob(), freshId<'skill'>()]
    await store.write(person, newDeed(), async (writer) => {
      await writer.save('job', job)
      await writer.save('interval', anInterval({ job: job.id }))
      await writer.save('entry', anEntry({ skills: [skill, freshId()] }))
      await writer.remove('job', job.id)
    })
    const { findings } = await examineRecord(place.where)
    const messages = findings.flatMap(({ about, message }) => (about === 'references' ? [message] : []))
    expect(messages).toEqual([
      'Some lead nowhere: 2 of entry to skill.',
      'Some lead to things that were removed: 1 of interval to job.',
    ])
  })

  test('tells where log and rows differ', async () => {
    const [store, person, job] = [await place.open(), newPerson(), aJob()]
    await store.write(person, newDeed(), (writer) => writer.save('job', job))
    const { writing } = await place.database()
    await writing.updateTable('job').set({ title: 'Forged' }).where('id', '=', job.id).execute()
    const log = said(await examineRecord(place.where), 'log')
    expect(log).toMatchObject({
      verdict: 'trouble',
      message: `Log and record differ: job ${job.id} is not what the log says.`,
    })
    expect(log?.hint).toMatch(/restore/)
  })
})

describe('an examination of a file', () => {
  test('makes nothing where there is nothing', async () => {
    const path = join(newFolder(), 'career.thalweg')
    expect(verdicts(await examineRecord(path))).toMatchObject({ place: 'mind' })
    expect(existsSync(path)).toBe(false)
  })

  test('tells of permissions, of backups made and of how old they are', async () => {
    const path = join(newFolder(), 'career.thalweg')
    await makeRecord(path)
    expect(verdicts(await examineRecord(path))).toMatchObject({
      permissions: 'well',
      backup: 'mind',
      pages: 'well',
      disk: 'well',
    })
    chmodSync(path, 0o644)
    const { at } = await backupRecord(path, join(path, '..', 'backups/'))
    const examination = await examineRecord(path)
    expect(said(examination, 'permissions')).toMatchObject({
      verdict: 'mind',
      hint: expect.stringContaining(`chmod 600 ${path}`),
    })
    expect(said(examination, 'backup')?.message).toMatch(/backups\/career\..*\(45 changes\)\.$/)
    expect(verdicts(await examineRecord(path, at + 40 * 86_400_000))).toMatchObject({ backup: 'mind' })
  })

  test('of something else says that it is no record', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'letter'), 'Dear Mira')
    expect(said(await examineRecord(join(folder, 'letter')), 'place')?.message).toMatch(/no Thalweg record/)
    expect(said(await examineRecord(folder), 'place')?.message).toBe('This is no file.')
  })

  const DAMAGES = process.env.THALWEG_FULL ? 2_500 : 40
  test(`finds each of ${DAMAGES} damages that change anything, and reading never breaks otherwise than with a sentence`, {
    timeout: DAMAGES * 5_000,
  }, async () => {
    const folder = newFolder()
    const [path, whole] = [join(folder, 'damaged.thalweg'), join(folder, 'whole.thalweg')]
    const person = await makeRecord(whole, 40)
    const [bytes, hash] = [readFileSync(whole), canonicalHash(whole)]
    const silent: string[] = []
    for (let number = 0; number < DAMAGES; number++) {
      const { what, damaged } = damage(bytes, number)
      for (const tail of ['', '-wal', '-shm']) rmSync(path + tail, { force: true })
      writeFileSync(path, damaged, { mode: 0o600 })
      const { findings } = await examineRecord(path)
      const found = findings.some(
        ({ verdict, about }) => verdict === 'trouble' || (about === 'form' && verdict === 'mind'),
      )
      if (!found && differs(path, hash)) silent.push(what)
      const broken = await readThrough(path, person)
      if (broken)
        expect([
          what,
          broken instanceof StoreTrouble || /no such|malformed|not exist|syntax/.test(String(broken)),
          String(broken),
        ]).toEqual([what, true, String(broken)])
    }
    expect(silent).toEqual([])
  })
})

/** One of many ways to harm a file: a bit turned, a page zeroed or swapped, an end cut off. */
function damage(bytes: Buffer, number: number): { what: string; damaged: Buffer } {
  const damaged = Buffer.from(bytes)
  const place = Math.floor(((number * 0.618_033_988_7) % 1) * bytes.length)
  const page = Math.floor(place / 4_096) * 4_096
  if (number % 5 === 1) return { what: `cut at ${place}`, damaged: damaged.subarray(0, place) }
  if (number % 5 === 2) return { what: `page at ${page} zeroed`, damaged: damaged.fill(0, page, page + 4_096) }
  damaged[place] = (damaged[place] as number) ^ (1 << (number % 8))
  return { what: `bit ${number % 8} of ${place} turned`, damaged }
}

function differs(path: string, hash: string): boolean {
  try {
    return canonicalHash(path) !== hash
  } catch {
    return true
  }
}

async function readThrough(path: string, person: string): Promise<unknown> {
  try {
    const store = await openStore(path)
    try {
      await store.read(person, async (reader) => {
        await reader.entries({}, { limit: 100 })
        await reader.intervals({ start: 0, end: 3e12 })
        await reader.monthTotals()
        await reader.operations({ limit: 10 })
      })
      await store.write(person, newDeed(), (writer) => writer.save('interval', anInterval()))
    } finally {
      await store.close()
    }
    return undefined
  } catch (error) {
    return error
  }
}
