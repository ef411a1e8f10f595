// What others use: node-ical’s parsing alone. How many events, and their seconds, so that answers can be compared.
import { createRequire } from 'node:module'

const [, , folder, file] = process.argv
const ical = createRequire(folder)('node-ical')
const events = Object.values(ical.sync.parseFile(file)).filter(({ type }) => type === 'VEVENT')
const seconds = events.reduce((sum, { start, end }) => sum + (end - start) / 1000, 0)
process.stdout.write(JSON.stringify({ count: events.length, seconds }))
