import { firstDay, lastDay, parsePartialDate } from '#calendar'
import type { Finding } from '#measures'
import { PICTURE_PARTS, PICTURE_PERIODS, type Picture, type PictureTerms, picture as pictureQuestion } from '#questions'
import { type Command, type Ending, HOW_OPTION, JSON_OPTION, misuse } from '../command.ts'
import type { Given } from '../given.ts'
import { printPicture } from '../picture/print-picture.ts'
import { reportPicture } from '../picture/report-picture.ts'
import type { Terminal } from '../terminal.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'

export const picture: Command = {
  name: 'picture',
  arguments: [],
  options: [
    { name: 'by', value: 'PERIOD', says: `${PICTURE_PERIODS.join(', ')}; year without it` },
    { name: 'from', value: 'DATE', says: 'from here on: 2013, 2013-04 or 2013-04-05' },
    { name: 'to', value: 'DATE', says: 'up to here, the last day included' },
    { name: 'only', value: 'PART', says: `one part alone: ${PICTURE_PARTS.join(', ')}` },
    HOW_OPTION,
    JSON_OPTION,
  ],
  about:
    'Shows where your hours went: by job and period, what share of your time that is, what lay outside agreed boundaries, and what it served. ' +
    'Shares come with a 95 % interval over days. A job known only by its dates counts with its agreed hours, or a default of its kind, always marked as assumed (░).',
  examples: [
    ['thalweg picture', 'the whole career, year by year'],
    ['thalweg picture --by month --from 2026', 'this year, month by month'],
    ['thalweg picture --by all --only bleed', 'all that ever lay outside a boundary'],
    ['thalweg picture --by all --how', 'and how each kind of figure was computed'],
    ['thalweg picture --by month --json', 'for a spreadsheet or another program'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runPicture(given, terminal, opened)),
}

async function runPicture(given: Given, terminal: Terminal, { asker }: Opened): Promise<Ending | undefined> {
  const terms = termsOf(given)
  if ('code' in terms) return terms
  const parts = await pictureQuestion(asker, { ...terms, daily: given.flag('json') && !terms.only })
  if (given.flag('json')) {
    terminal.out(`${JSON.stringify(printPicture(parts))}\n`)
    return undefined
  }
  const whole = terms.by === 'all' ? parts : await pictureQuestion(asker, { ...terms, by: 'all' })
  terminal.out(reportPicture(whole, parts, terminal, terms.only))
  if (!given.flag('how')) return undefined
  const { howAll } = await import('../how-computed.ts')
  terminal.out(`\n${howAll(findingsOf(whole), terminal)}`)
  return undefined
}

function termsOf(given: Given): PictureTerms | Ending {
  const [by, only] = [given.text('by') ?? 'year', given.text('only')]
  const period = PICTURE_PERIODS.find((one) => one === by)
  if (!period) return misuse(`“${by}” is no period`, `Say ${PICTURE_PERIODS.join(', ')}.`)
  const part = PICTURE_PARTS.find((one) => one === only)
  if (only !== undefined && !part)
    return misuse(`“${only}” is no part of the picture`, `Say ${PICTURE_PARTS.join(', ')}.`)
  const terms: PictureTerms = { by: period, ...(part ? { only: part } : {}) }
  for (const end of ['from', 'to'] as const) {
    const typed = given.text(end)
    if (typed === undefined) continue
    const date = parsePartialDate(typed)
    if (!date) return misuse(`“${typed}” is no date`, 'Write 2013, 2013-04 or 2013-04-05.')
    terms[end] = end === 'from' ? firstDay(date) : lastDay(date)
  }
  if (terms.from && terms.to && terms.to < terms.from)
    return misuse(`${terms.to} is before ${terms.from}`, 'Swap --from and --to.')
  return terms
}

function findingsOf({ hours, shares, spread, bleed, served }: Picture): Finding[] {
  return [
    ...[...hours, ...shares, ...spread].map(({ figure }) => figure),
    ...bleed.flatMap((one) => [one.hours, one.share]),
    ...served.flatMap((one) => [one.hours, one.share]),
  ]
}
