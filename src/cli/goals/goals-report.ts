import { intervalText, numberText, valueText } from '#measures'
import type { CadenceNow, GoalNow, GoalsNow } from '#questions'
import { bar, grouped } from '../bar.ts'
import { WRITING } from '../how-computed.ts'
import type { Terminal } from '../terminal.ts'
import { valueLine } from '../value-line.ts'

/** What other programs get: the answer without jobs and works, which other commands tell. */
export function goalsShown({ today, goals, cadences, calibration }: GoalsNow) {
  return { today, goals, cadences, calibration }
}

/** Goals, cadences and how forecasts fared, for a person. */
export function goalsReport(now: GoalsNow, terminal: Terminal): string {
  const { paint } = terminal
  if (!now.goals.length && !now.cadences.length) return `${NONE}\n`
  const isOpen = ({ figures: { state } }: GoalNow) => state === 'open' || state === 'over'
  const [open, closed] = [now.goals.filter(isOpen), now.goals.filter((goal) => !isOpen(goal))]
  const sections = [
    ...open.map((goal) => goalLines(goal, now, terminal)),
    ...(closed.length ? [[paint('strong', 'Over'), ...closed.map((goal) => endLine(goal))]] : []),
    ...now.cadences.map((cadence) => cadenceLines(cadence, now, terminal)),
    ...(now.goals.length ? [calibrationLines(now, terminal)] : []),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const NONE =
  'No goal and no cadence yet. Begin with one: thalweg goals --begin "Two conversations a week" --counts conversations --times 2'

function amount(value: number): string {
  return grouped(value).replace(/\.0$/, '')
}

function goalLines({ goal, milestones, figures }: GoalNow, now: GoalsNow, { paint }: Terminal): string[] {
  const { progress, target, steps, chance, outlook } = figures
  const due = goal.dueOn ? `due ${goal.dueOn}` : 'no day set'
  const stands =
    target === undefined
      ? `${steps.done} of ${steps.all} milestones`
      : `${bar(Math.min(progress.value ?? 0, target), target, 24)} ${amount(progress.value ?? 0)} of ${amount(target)} ${thingOf(goal, now)}`
  const foretold = [
    `Forecast: ${valueText(chance, WRITING)}`,
    outlook.value === undefined
      ? ''
      : ` that it is reached; ${amount(outlook.value)} expected, ${intervalText(outlook, WRITING)}`,
  ].join('')
  return [
    `${paint('strong', goal.title)}  ${paint('faint', due)}`,
    stands,
    ...(target === undefined ? [] : [foretold]),
    ...milestones.map(({ title, dueOn, doneOn }) =>
      [doneOn ? '◆' : '◇', title, paint('faint', doneOn ? `done ${doneOn}` : dueOn ? `due ${dueOn}` : '')].join(' '),
    ),
  ]
}

function endLine({ goal, figures }: GoalNow): string {
  const { progress, target, steps } = figures
  const came =
    target === undefined ? `${steps.done} of ${steps.all}` : `${amount(progress.value ?? 0)} of ${amount(target)}`
  return `${goal.title}: ${goal.outcome ?? figures.state}, ${came}`
}

function thingOf(
  { counts, job, tag }: { counts?: string | undefined; job?: string | undefined; tag?: string | undefined },
  now: GoalsNow,
): string {
  const named = job && now.jobs.find(({ id }) => id === job)?.title
  return [counts, named && `of ${named}`, tag && `tagged ${tag}`].filter(Boolean).join(' ')
}

/** A mark for each period: what was met, what was not, leave, what still runs. */
const MARKS = { met: '■', notMet: '□', leave: '·', running: '▫' } as const
const SHOWN = 52

function cadenceLines({ cadence, figures }: CadenceNow, now: GoalsNow, terminal: Terminal): string[] {
  const { rate, adherence, bestRun, bestRunByChance, periods } = figures
  const meant = `lately; meant are ${amount(cadence.times)} ${thingOf(cadence, now)} a ${cadence.per}`
  const drawn = periods
    .slice(-SHOWN)
    .map(({ state, isMet }) => (state === 'due' ? MARKS[isMet ? 'met' : 'notMet'] : MARKS[state]))
  const run = numberText(bestRun.value ?? 0, 'pieces', WRITING)
  return [
    terminal.paint('strong', cadence.title),
    valueLine(rate, meant, terminal),
    ...(drawn.length ? [drawn.join('')] : []),
    valueLine(adherence, `of the ${cadence.per}s that were due`, terminal),
    ...((bestRun.value ?? 0) > 1
      ? [
          terminal.paint(
            'faint',
            `Best run: ${run} in a row; a steady rate like this one has such a run ${valueText(bestRunByChance, WRITING)} of the time.`,
          ),
        ]
      : []),
  ]
}

function calibrationLines({ calibration: { brier, hits80, hits95 } }: GoalsNow, terminal: Terminal): string[] {
  return [
    terminal.paint('strong', 'How forecasts fared'),
    valueLine(brier, 'Brier score; 0 is perfect, always saying one half gives 0.25', terminal),
    valueLine(hits80, 'of 80 % intervals held what came', terminal),
    valueLine(hits95, 'of 95 % intervals held what came', terminal),
  ]
}
