/** Holds the write lock of a record for a while: says `held` when it has it. Arguments: the record, milliseconds. */
import { writeSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

const [path = '', milliseconds = '0'] = process.argv.slice(2)
const database = new DatabaseSync(path, { timeout: 5_000 })
database.exec('begin immediate')
writeSync(1, 'held\n')
setTimeout(() => {
  database.exec('commit')
  database.close()
}, Number(milliseconds))
