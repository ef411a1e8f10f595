import { Given } from './given.ts'
import { type Json, WrongInput } from './method.ts'

/** A series with a known place of change, as the interrupted time series take it. */
export function seriesWithStep(input: Json) {
  const given = new Given(input)
  const y = given.numbers('y', 3)
  const before = given.whole('last_pre_index', { least: 1, most: y.length - 1 })
  const times = given.has('times') ? given.numbers('times', y.length) : undefined
  if (times && (times.length !== y.length || times.some((time, at) => at > 0 && !(time > (times[at - 1] as number)))))
    throw new WrongInput('“times” do not rise one by one with “y”', 'Give one whole number for each, in order of time.')
  if (times?.some((time) => !Number.isInteger(time)))
    throw new WrongInput('“times” are not whole numbers', 'Count weeks or years.')
  return { y, before, times, t0: given.has('t0') ? given.number('t0') : undefined }
}
