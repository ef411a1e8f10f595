// Time outside Monday to Friday, nine to five, straight from all intervals in SQL, as one would write it without totals.
import { DatabaseSync } from 'node:sqlite'

const db = new DatabaseSync(process.argv[2], { readOnly: true })
const local = (column) => `cast(strftime('%s', ${column} / 1000, 'unixepoch', 'localtime') as integer)`
const row = db
  .prepare(
    `select sum(case when day in (0, 6) then e - s else max(0, min(e, 32400) - s) + max(0, e - max(s, 61200)) end) as seconds
     from (select ${local('start_at')} % 86400 as s, ${local('start_at')} % 86400 + (end_at - start_at) / 1000 as e,
                  (${local('start_at')} / 86400 + 4) % 7 as day
           from interval where job = ? and removed = 0)`,
  )
  .get(process.argv[3])
process.stdout.write(String(row.seconds))
