import { stopTimer } from '#actions'
import { dayAt, dayNumber, type Instant, instantOf } from '#calendar'
import { type Command, type Ending, JSON_OPTION, misuse, trouble } from '../command.ts'
import type { Given } from '../given.ts'
import type { Terminal } from '../terminal.ts'
import { DAY_HINT, typedDay } from '../typed-day.ts'
import { TIME_HINT, typedClock } from '../typed-time.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'
import { stoppedLine } from './start.ts'

export const stop: Command = {
  name: 'stop',
  arguments: [],
  options: [
    { name: 'at', value: 'TIME', says: 'when it really ended, if you forgot' },
    { name: 'on', value: 'DAY', says: 'the day of that' },
    JSON_OPTION,
  ],
  about: 'Stops the timer; its time becomes an interval.',
  examples: [
    ['thalweg stop', 'now'],
    ['thalweg stop --at 17:30 --on yesterday', 'you forgot it'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runStop(given, terminal, opened)),
}

async function runStop(given: Given, terminal: Terminal, { doer }: Opened): Promise<Ending | undefined> {
  const [at, on] = [given.text('at'), given.text('on')]
  const today = dayAt(doer.zone, terminal.now() as Instant)
  const day = on === undefined ? today : typedDay(on, today)
  if (!day) return misuse(`“${on}” is no day`, DAY_HINT)
  const minutes = at === undefined ? undefined : typedClock(at)
  if (at !== undefined && minutes === undefined) return misuse(`“${at}” is no time`, TIME_HINT)
  if (on !== undefined && minutes === undefined)
    return misuse('--on needs --at', 'For example --on yesterday --at 17:30.')
  const endAt = minutes === undefined ? undefined : instantOf(doer.zone, dayNumber(day), minutes)
  const answer = await stopTimer(doer, { endAt })
  if (answer.complaints) return trouble(...answer.complaints)
  const { done, operation } = answer
  if (given.flag('json')) terminal.out(`${JSON.stringify({ ...done, operation })}\n`)
  else if (done.id) terminal.out(`${stoppedLine(done, doer.zone)}\n`)
  else terminal.out('It had hardly begun: nothing was logged.\n')
  return undefined
}
