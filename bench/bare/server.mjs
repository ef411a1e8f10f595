// A bare Node server that answers one week from the record, as plain as can be.
import { createServer } from 'node:http'
import { DatabaseSync } from 'node:sqlite'

const db = new DatabaseSync(process.argv[2], { readOnly: true })
const week = db.prepare('select * from interval where person = ? and start_at >= ? and start_at < ? order by start_at')
const person = db.prepare('select id from person').get().id
const server = createServer((_, reply) => {
  const rows = week.all(person, Number(process.argv[3]), Number(process.argv[3]) + 7 * 86_400_000)
  const lines = rows.map((row) => `<tr><td>${row.start_at}<td>${row.end_at}<td>${row.job}<td>${row.title}`)
  reply.setHeader('content-type', 'text/html')
  reply.end(`<!doctype html><table>${lines.join('')}</table>`)
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
