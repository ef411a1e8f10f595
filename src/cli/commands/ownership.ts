import type { Finding } from '#measures'
import { type OwnershipNow, ownershipNow } from '#questions'
import { RATED } from '#record'
import { answerJson } from '../answer-json.ts'
import { clip } from '../bar.ts'
import { type Command, type Ending, HOW_OPTION, JSON_OPTION } from '../command.ts'
import type { Given } from '../given.ts'
import { howAll } from '../how-computed.ts'
import { count } from '../spoken.ts'
import type { Terminal } from '../terminal.ts'
import { valueLine } from '../value-line.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'

export const ownership: Command = {
  name: 'ownership',
  arguments: [],
  options: [HOW_OPTION, JSON_OPTION],
  about:
    'Shows whose career it is: who decided the moves, whose goals they are, how long jobs last, how widely hours and years are spread, and how far each job reaches by your own ratings. Each stands by itself; nothing is added up.',
  examples: [
    ['thalweg ownership', 'the whole career'],
    ['thalweg ownership --how', 'and how each figure was computed'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runOwnership(given, terminal, opened)),
}

async function runOwnership(given: Given, terminal: Terminal, { asker }: Opened): Promise<Ending | undefined> {
  const now = await ownershipNow(asker)
  terminal.out(given.flag('json') ? `${answerJson(now)}\n` : report(now, terminal))
  if (given.flag('how') && !given.flag('json')) terminal.out(`\n${howAll(findingsOf(now), terminal)}`)
  return undefined
}

function report(now: OwnershipNow, terminal: Terminal): string {
  const { paint } = terminal
  const { moves, goals, tenures, spread } = now
  const line = (finding: Finding, says: string) => valueLine(finding, says, terminal, 9)
  const unsaid = moves.all.unsaid ? [`${count(moves.all.unsaid, 'move')} without a word on who decided`] : []
  const sections = [
    [
      paint('strong', 'Who decided'),
      line(moves.mine, 'of the moves were decided by you'),
      ...moves.decades.map(({ decade, by }) => decadeLine(decade, by)),
      ...unsaid,
    ],
    [paint('strong', 'Whose goals'), line(goals.mine, 'of the goals are your own')],
    [
      paint('strong', 'How long jobs last'),
      line(tenures.median, 'half of those that ended lasted at most'),
      line(tenures.current, 'half of those held have lasted by now at most'),
    ],
    [
      paint('strong', 'As if spread over so many equal ones'),
      line(spread.jobs, 'by all hours ever traced'),
      line(spread.works, 'by the years each was named'),
      line(spread.kinds, 'of jobs, by the years held'),
    ],
    [paint('strong', 'How far each job reaches, 0 to 4, by your own ratings'), ...ratedLines(now)],
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function decadeLine(decade: number, by: OwnershipNow['moves']['all']): string {
  const said = [
    ['you', by.me],
    ['both', by.both],
    ['they', by.them],
    ['circumstance', by.circumstance],
    ['not said', by.unsaid],
  ] as const
  const parts = said.flatMap(([who, moves]) => (moves ? [`${who} ${moves}`] : []))
  return `${decade}s  ${parts.join(', ') || 'no moves'}`
}

function ratedLines({ jobs, rated }: OwnershipNow): string[] {
  const titles = new Map(jobs.map(({ id, title }) => [id as string, title]))
  const known = rated.filter(({ sides }) => sides.some(({ now }) => now.value !== undefined))
  if (!known.length) return ['No job is rated yet.']
  return known.map(({ job, sides }) => {
    const values = RATED.map((of) => `${of} ${sides.find((side) => side.of === of)?.now.value ?? '–'}`)
    return `${clip(titles.get(job) ?? '', 28)} ${values.join('   ')}`
  })
}

function findingsOf({ moves, goals, tenures, spread, rated }: OwnershipNow): Finding[] {
  const first = rated[0]?.sides[0]?.now
  const shown = [moves.mine, goals.mine, tenures.median, tenures.current, spread.jobs, spread.works, spread.kinds]
  return first ? [...shown, first] : shown
}
