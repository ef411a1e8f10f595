import { describe, expect, test } from 'vitest'
import { StoreTrouble } from '../index.ts'
import { DamagedRow } from '../trouble.ts'
import { fileTrouble, sqliteTrouble } from './trouble.ts'

const ofSqlite = (errcode: number) => Object.assign(new Error('said SQLite'), { code: 'ERR_SQLITE_ERROR', errcode })
const ofSystem = (code: string) => Object.assign(new Error('said the system'), { code })

describe('a trouble gets its sentence:', () => {
  test.each([
    ['SQLITE_BUSY', ofSqlite(5), 'another program keeps this record to itself'],
    ['SQLITE_BUSY_SNAPSHOT', ofSqlite(517), 'another program keeps this record to itself'],
    ['SQLITE_READONLY_DBMOVED', ofSqlite(1032), 'this record may be read, but not written'],
    ['SQLITE_IOERR_WRITE', ofSqlite(778), 'the disk did not do what it was asked'],
    ['SQLITE_IOERR_FSYNC', ofSqlite(1034), 'the disk did not do what it was asked'],
    ['SQLITE_CORRUPT', ofSqlite(11), 'this record is damaged'],
    ['SQLITE_FULL', ofSqlite(13), 'the disk is full'],
    ['SQLITE_CANTOPEN_ISDIR', ofSqlite(526), 'this record cannot be opened or made here'],
    ['ENOSPC', ofSystem('ENOSPC'), 'the disk is full'],
    ['EACCES', ofSystem('EACCES'), 'this record cannot be opened or made here'],
    ['EROFS', ofSystem('EROFS'), 'this record cannot be opened or made here'],
    ['a row nobody can have written', new DamagedRow('“[x” is no list'), 'this record is damaged'],
  ])('%s', (_, error, message) => {
    const told = fileTrouble('/home/mira/career.thalweg', error) as StoreTrouble
    expect(told).toBeInstanceOf(StoreTrouble)
    expect(told.complaint).toMatchObject({ place: '/home/mira/career.thalweg', message })
    expect(told.complaint.hint).toMatch(/^\p{Lu}.*\.$/u)
  })

  test.each([
    ofSqlite(1),
    ofSqlite(19),
    ofSystem('ENOENT'),
    new TypeError('a mistake of the program'),
    'a text',
    undefined,
  ])('%s is no trouble a person could mend, and stays as it is', (error) => {
    expect(sqliteTrouble('x', error)).toBe(error)
  })
})
