/**
 * Does one long thing to a record again and again until it is killed, saying `begins` before each time.
 * Arguments: what (`migrate`, `backup`, `restore`), the record, where to.
 */
import { writeSync } from 'node:fs'
import { backupRecord, openStore, restoreRecord } from '#store'

const [what, path = '', to = ''] = process.argv.slice(2)

writeSync(1, 'ready\n')
for (let turn = 0; ; turn++) {
  writeSync(1, 'begins\n')
  if (what === 'migrate') await (await openStore(`${path}-${process.pid}-${turn}`)).close()
  else if (what === 'backup') await backupRecord(path, to)
  else await restoreRecord(to, path)
}
