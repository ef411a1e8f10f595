import { keep } from '#actions'
import { dayAt, type Instant } from '#calendar'
import { type MeansIf, SPENDINGS, type StatedMeans, valueText } from '#measures'
import { type LifeboatNow, lifeboatNow, whoAmI } from '#questions'
import { answerJson } from '../answer-json.ts'
import { grouped } from '../bar.ts'
import { type Command, type Ending, HOW_OPTION, JSON_OPTION, misuse, trouble } from '../command.ts'
import type { Given } from '../given.ts'
import { howAll, WRITING } from '../how-computed.ts'
import type { Terminal } from '../terminal.ts'
import { valueLine } from '../value-line.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'

export const lifeboat: Command = {
  name: 'lifeboat',
  arguments: [],
  options: [
    { name: 'savings', value: 'AMOUNT', says: 'what if the savings were these' },
    { name: 'spending', value: 'AMOUNT', says: 'what if a month cost this; low and high spending move with it' },
    { name: 'weeks', value: 'N', says: 'what if half of all searches were over in so many weeks' },
    { name: 'state', says: 'keep these as your means from today on; what is not given stays as stated last' },
    HOW_OPTION,
    JSON_OPTION,
  ],
  about:
    'Shows what there is for the day the job ends, side by side and never added up: how long the means last, whether a search would outlast them, who would still be there, how fresh the story of the job is. The finer parts of the means are stated in the browser, under Career.',
  examples: [
    ['thalweg lifeboat', 'as you stated your means last'],
    ['thalweg lifeboat --spending 2500 --weeks 26', 'what if; nothing is kept'],
    ['thalweg lifeboat --state --savings 20000 --spending 2500', 'state your means as of today'],
    ['thalweg lifeboat --how', 'and how each figure was computed'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runLifeboat(given, terminal, opened)),
}

async function runLifeboat(given: Given, terminal: Terminal, opened: Opened): Promise<Ending | undefined> {
  const otherwise: MeansIf = {}
  for (const [option, field] of [
    ['savings', 'savings'],
    ['spending', 'spending'],
    ['weeks', 'searchWeeks'],
  ] as const) {
    const typed = given.text(option)
    if (typed === undefined) continue
    const amount = Number(typed)
    if (!Number.isFinite(amount) || amount < 0 || (option === 'weeks' && amount === 0))
      return misuse(`“${typed}” is no amount`, 'Write a plain number: 2500.')
    otherwise[field] = amount
  }
  if (given.flag('state')) return stateMeans(otherwise, given, terminal, opened)
  const now = await lifeboatNow(opened.asker, otherwise)
  terminal.out(given.flag('json') ? `${answerJson(now)}\n` : report(now, terminal))
  if (given.flag('how') && !given.flag('json')) terminal.out(`\n${howAll(findingsOf(now), terminal)}`)
  return undefined
}

async function stateMeans(
  means: MeansIf,
  given: Given,
  terminal: Terminal,
  { asker, doer }: Opened,
): Promise<Ending | undefined> {
  const [{ settings }, stated] = [await whoAmI(asker), (await lifeboatNow(asker)).means]
  const { id: _, version: __, ...last } = { version: 0, ...stated }
  const on = dayAt(settings.zone, terminal.now() as Instant)
  const outcome = await keep(doer, 'lifeboat', { ...last, ...means, on })
  if (outcome.complaints) return trouble(...outcome.complaints)
  const { done, operation } = outcome
  terminal.out(given.flag('json') ? `${answerJson({ id: done.id, operation })}\n` : `Your means of ${on}: kept.\n`)
  return undefined
}

const LEVELS = { low: 'low spending', usual: 'usual spending', high: 'high spending' } as const

function report(now: LifeboatNow, terminal: Terminal): string {
  const { paint } = terminal
  const { story, skills } = now
  const meant = now.means
    ? [meansLine(now.means), ...searchLine(now.means), ...waysOf(now)]
    : [
        'No means are stated yet. State them with --state --savings 20000 --spending 2500, or under Career, Lifeboat in “thalweg serve --open”.',
      ]
  const sections = [
    [paint('strong', 'How long the means last'), ...meant],
    [paint('strong', 'Outside ties'), valueLine(now.ties, 'of contacts are at other organisations', terminal)],
    [
      paint('strong', 'Current story'),
      story.newest
        ? valueLine(story.age, `since the newest piece, of ${story.newest.day}`, terminal)
        : 'Nothing is written down of the job you hold.',
    ],
    [
      paint('strong', 'Skills'),
      `${skills.evidenced} of ${skills.all} have something that shows them`,
      ...(skills.gap
        ? [valueLine(skills.gap.shortage, `short of what is asked of: ${skills.gap.occupation}`, terminal)]
        : []),
    ],
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function meansLine({ on, savings, severance = 0, spending, currency = '' }: StatedMeans): string {
  const amount = (value: number) => `${grouped(value).replace(/\.0$/, '')} ${currency}`.trim()
  return `${amount(savings + severance)} to live on, ${amount(spending)} a month as usual, stated on ${on}`
}

/** What is assumed of a search stands with what follows from it. */
function searchLine({ searchWeeks }: StatedMeans): string[] {
  return searchWeeks
    ? [`half of all searches taken to be over in ${grouped(searchWeeks).replace(/\.0$/, '')} weeks`]
    : []
}

/** One row a figure; a second column where something was taken otherwise. */
function waysOf({ runway, search, whatIf }: LifeboatNow): string[] {
  const rows = [
    ...SPENDINGS.flatMap((level) =>
      runway[level] ? [[LEVELS[level], runway[level], whatIf?.runway[level]] as const] : [],
    ),
    ['a search outlasts usual spending', search.steady, whatIf?.search.steady] as const,
    ['the same, slowing', search.slowing, whatIf?.search.slowing] as const,
  ]
  const texts = rows.map(([label, stated, would]) => [
    label,
    valueText(stated, WRITING),
    would ? `what if: ${valueText(would, WRITING)}` : '',
  ])
  return texts.map(([label = '', stated = '', would = '']) =>
    `${label.padEnd(34)}${stated.padEnd(14)}${would}`.trimEnd(),
  )
}

function findingsOf({ runway, search, ties, story }: LifeboatNow) {
  return [runway.usual, search.steady, search.slowing, ties, story.age]
}
