import { foretell } from '#actions'
import { foretoldOf, type GoalsNow, goalsNow } from '#questions'
import { answerJson } from '../answer-json.ts'
import { type Command, type Ending, HOW_OPTION, JSON_OPTION, trouble } from '../command.ts'
import type { Given } from '../given.ts'
import { goalsReport, goalsShown } from '../goals/goals-report.ts'
import { newGoal, wantsNew } from '../goals/new-goal.ts'
import { howAll } from '../how-computed.ts'
import { count } from '../spoken.ts'
import type { Terminal } from '../terminal.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'

export const goals: Command = {
  name: 'goals',
  arguments: [],
  options: [
    { name: 'set', value: 'TITLE', says: 'set a goal of this title' },
    {
      name: 'target',
      value: 'N',
      says: 'how many, or how many hours, the goal is; without it, it is reached by its milestones',
    },
    { name: 'due', value: 'DAY', says: 'the day the goal is due' },
    { name: 'begin', value: 'TITLE', says: 'begin a cadence of this title' },
    { name: 'times', value: 'N', says: 'how many, or how many hours, a week or a month' },
    { name: 'per', value: 'PERIOD', says: 'week or month; a week without it' },
    {
      name: 'counts',
      value: 'THING',
      says: 'what is counted: conversations, hours (with --job), "learning hours", entries, wins or check-ins',
    },
    { name: 'job', value: 'NAME', says: 'of this job only' },
    { name: 'tag', value: 'TAG', says: 'entries with this tag only' },
    { name: 'foretell', says: 'keep today’s forecasts, to be held against what comes; one a week for each goal' },
    HOW_OPTION,
    JSON_OPTION,
  ],
  about:
    'Shows goals with how far they are and what is to be expected, cadences with their pace, and how earlier forecasts fared. A missed week is a fact, and nothing starts over.',
  examples: [
    ['thalweg goals', 'goals, cadences, and how forecasts fared'],
    ['thalweg goals --how', 'and how each figure was computed'],
    ['thalweg goals --set "Forty wins" --counts wins --target 40 --due 2027-12-31', 'a goal that is counted'],
    ['thalweg goals --begin "One win a week" --counts wins --times 1', 'a cadence'],
    ['thalweg goals --foretell', 'keep what is foretold today'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runGoals(given, terminal, opened)),
}

async function runGoals(given: Given, terminal: Terminal, opened: Opened): Promise<Ending | undefined> {
  if (wantsNew(given)) return newGoal(given, terminal, opened)
  const now = await goalsNow(opened.asker)
  if (given.flag('foretell')) return keepForecasts(now, given, terminal, opened)
  if (given.flag('json')) terminal.out(`${answerJson(goalsShown(now))}\n`)
  else terminal.out(goalsReport(now, terminal))
  if (given.flag('how') && !given.flag('json')) terminal.out(`\n${howAll(findingsOf(now), terminal)}`)
  return undefined
}

async function keepForecasts(
  { goals }: GoalsNow,
  given: Given,
  terminal: Terminal,
  { doer }: Opened,
): Promise<Ending | undefined> {
  const foretold = goals.filter(({ mayForetell }) => mayForetell).flatMap(foretoldOf)
  const outcome = await foretell(doer, foretold)
  if (outcome.complaints) return trouble(...outcome.complaints)
  const { done, operation } = outcome
  if (given.flag('json')) terminal.out(`${answerJson({ ...done, operation, forecasts: foretold })}\n`)
  else terminal.out(`${count(done.kept, 'forecast')} kept.\n`)
  return undefined
}

function findingsOf({ goals, cadences, calibration }: GoalsNow) {
  const { brier, hits80 } = calibration
  return [
    ...goals.flatMap(({ figures }) => [figures.progress, figures.chance]),
    ...cadences.flatMap(({ figures }) => [figures.rate, figures.adherence, figures.bestRun, figures.bestRunByChance]),
    ...(goals.length ? [brier, hits80] : []),
  ]
}
