import pg from 'pg'
import { expect, test } from 'vitest'

test('a real PostgreSQL answers at THALWEG_TEST_POSTGRES and lets databases be created', async () => {
  const client = new pg.Client(process.env.THALWEG_TEST_POSTGRES)
  await client.connect()
  const name = `created_${crypto.randomUUID().replaceAll('-', '')}`
  await client.query(`create database ${name}`)
  const { rows } = await client.query('select datname from pg_database where datname = $1', [name])
  await client.query(`drop database ${name}`)
  await client.end()
  expect(rows).toEqual([{ datname: name }])
})

test('PostgreSQL brings the extensions for search without accents and by likeness', async () => {
  const client = new pg.Client(process.env.THALWEG_TEST_POSTGRES)
  await client.connect()
  const { rows } = await client.query(
    "select name from pg_available_extensions where name in ('unaccent', 'pg_trgm') order by name",
  )
  await client.end()
  expect(rows.map((row) => row.name)).toEqual(['pg_trgm', 'unaccent'])
})
