import { pictureHours } from '#questions'
import { type Command, type Ending, JSON_OPTION, misuse } from '../command.ts'
import type { Given } from '../given.ts'
import type { Terminal } from '../terminal.ts'
import type { Wiring } from '../wiring.ts'

export const picture: Command = {
  name: 'picture',
  arguments: [],
  options: [
    { name: 'by', value: 'PERIOD', says: 'month, year or all' },
    { name: 'only', value: 'PART', says: 'hours' },
    JSON_OPTION,
  ],
  about: 'Shows where your hours went.',
  examples: [['thalweg picture --by year', 'year by year']],
  run: runPicture,
}

async function runPicture(given: Given, terminal: Terminal, wiring: Wiring): Promise<Ending | undefined> {
  const by = given.text('by') ?? 'year'
  if (by !== 'month' && by !== 'year' && by !== 'all') return misuse(`“${by}” is no period`, 'Say month, year or all.')
  const opened = await wiring.open(given.text('record'))
  try {
    const { jobs, hours } = await pictureHours(opened.asker, { by })
    const titles = new Map(jobs.map(({ id, title }) => [id as string, title]))
    if (given.flag('json')) terminal.out(`${JSON.stringify({ jobs, hours })}\n`)
    else
      for (const { period, job, seconds } of hours)
        terminal.out(`${period}  ${(seconds / 3600).toFixed(1).padStart(8)} h  ${titles.get(job) ?? 'unsorted'}\n`)
    return undefined
  } finally {
    await opened.close()
  }
}
