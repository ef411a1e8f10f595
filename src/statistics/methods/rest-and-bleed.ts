import { outsideAgreed } from '../outside-agreed.ts'
import { restByDay, type Stretch } from '../rest.ts'
import { DIRECTIVE } from '../working-time-figures.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'

const DAY = 1440
const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

export const restAndBleed: Method = {
  name: 'rest-and-bleed',
  title: 'Daily rest, and time outside what is agreed',
  formula:
    'rest = longest gap in the 24 h from a day’s first paid minute, of days whose 24 h are known; bleed = paid minutes outside agreed ones or on leave',
  source: 'Directive 2003/88/EC, article 3',
  cases: ['c7'],
  run(input) {
    const given = new Given(input)
    const paid = stretchesOf(given, 'paid_work')
    const agreed = given.has('agreed') ? stretchesOf(given, 'agreed') : []
    const leave = given.has('leave') ? stretchesOf(given, 'leave') : []
    const rests = restByDay(paid, dayOf, DAY)
    const { total, outside, episodes } = outsideAgreed(paid, agreed, leave)
    const byDay = <T>(answer: (rest: number) => T) =>
      Object.fromEntries(rests.map(({ day, rest }) => [nameOf(day), answer(rest)]))
    return {
      rest_minutes_by_day: byDay((rest) => rest),
      rest_violation: byDay((rest) => rest < DIRECTIVE.dailyRest * 60),
      bleed_minutes: outside,
      bleed_episodes: episodes,
      total_minutes: total,
      bleed_share: total ? outside / total : null,
      ...withoutEvenings(paid, agreed, leave),
    }
  },
}

function dayOf(minute: number): number {
  return Math.floor(minute / DAY)
}

/** Mon … Sun of the first week; then Mon 2 and so on. */
function nameOf(day: number): string {
  const week = Math.floor(day / 7)
  return `${NAMES[day - 7 * week]}${week ? ` ${week + 1}` : ''}`
}

function stretchesOf(given: Given, name: string): Stretch[] {
  return given.list(name).map((one) => {
    const [start, end] = [one.number('s'), one.number('e')]
    if (end < start) throw new WrongInput(`a stretch of “${name}” ends at ${end}, before ${start}`, 'Swap the two.')
    return { start, end }
  })
}

/** The rest of each day on which paid time lay wholly after all agreed time of the day, as it had been without that. */
function withoutEvenings(paid: readonly Stretch[], agreed: readonly Stretch[], leave: readonly Stretch[]) {
  const isEvening = (one: Stretch) => {
    const today = agreed.filter(({ start }) => dayOf(start) === dayOf(one.start))
    const outside = outsideAgreed([one], agreed, leave).outside === one.end - one.start
    return outside && today.length > 0 && today.every(({ end }) => end <= one.start)
  }
  const days = new Set(paid.filter(isEvening).map(({ start }) => dayOf(start)))
  return Object.fromEntries(
    [...days].flatMap((day) => {
      const kept = paid.filter((one) => dayOf(one.start) !== day || !isEvening(one))
      const rest = restByDay(kept, dayOf, DAY).find((one) => one.day === day)
      return rest ? [[`rest_${nameOf(day)}_without_evening_message`, rest.rest]] : []
    }),
  )
}
