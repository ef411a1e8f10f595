// The limit of any program on Node: one query over totals that are already there.
import { DatabaseSync } from 'node:sqlite'

const db = new DatabaseSync(process.argv[2], { readOnly: true })
const rows = db.prepare(`select month, job, seconds from month_total where strand = 'job' order by month, job`).all()
process.stdout.write(JSON.stringify(rows))
