// A durable insert with two totals kept, and nothing else.
import { DatabaseSync } from 'node:sqlite'

const db = new DatabaseSync(process.argv[2])
db.exec('pragma journal_mode = wal; pragma synchronous = full')
db.exec(`create table if not exists interval (id integer primary key, job text, s integer, e integer);
  create table if not exists day (day text primary key, seconds integer); create table if not exists month (month text primary key, seconds integer)`)
db.exec('begin immediate')
db.prepare('insert into interval (job, s, e) values (?, ?, ?)').run('writing', Date.now() - 3_600_000, Date.now())
const add = (table, key) =>
  db
    .prepare(`insert into ${table} values (?, 3600) on conflict do update set seconds = seconds + 3600`)
    .run(new Date().toISOString().slice(0, key))
add('day', 10)
add('month', 7)
db.exec('commit')
