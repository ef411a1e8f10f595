import { addDays, dayAt, type Instant, type PlainDate } from '#calendar'
import { DAYS_BETWEEN_FORECASTS } from '#measures'
import { type Content, check, complaint, freshId } from '#record'
import type { Writer } from '#store'
import { type Doer, type Outcome, perform, thingOf } from './doer.ts'

/** What is foretold of a goal today. */
export interface Foretold {
  goal: string
  /** 0 … 1: that it is reached by the day it is due. */
  probability: number
  /** Of the total on that day. */
  interval95: readonly [low: number, high: number]
  interval80: readonly [low: number, high: number]
  weeks: number
  target: number
  method: string
}

/**
 * Keeps what is foretold today, so that it can be held against what comes. A goal foretold in the last seven days keeps that
 * forecast: asked more often they would only repeat each other.
 */
export async function foretell(doer: Doer, foretold: readonly Foretold[]): Promise<Outcome<{ kept: number }>> {
  const today = dayAt(doer.zone, doer.now() as Instant)
  const contents: Content<'forecast'>[] = []
  for (const one of foretold) {
    const checked = check('forecast', givenOf(one, today), 'forecast')
    if (checked.complaints) return { complaints: checked.complaints }
    contents.push(checked.content as Content<'forecast'>)
  }
  const { done, operation } = await perform(doer, 'foretell goals', async (writer) => {
    let kept = 0
    for (const content of contents) {
      if (!(await isDue(writer, content.goal, today))) continue
      await writer.save('forecast', thingOf('forecast', freshId(), content))
      kept++
    }
    return { kept }
  })
  if (!done.kept)
    return {
      complaints: [
        complaint('forecast', 'there is nothing new to foretell', 'Each goal is foretold once a week at most.'),
      ],
    }
  return { done, operation }
}

function givenOf({ interval95, interval80, ...foretold }: Foretold, madeOn: PlainDate) {
  const [low, high] = interval95
  const [low80, high80] = interval80
  return { ...foretold, madeOn, asked: true, ...{ low, high, low80, high80 } }
}

async function isDue(writer: Writer, goal: string, today: PlainDate): Promise<boolean> {
  if (!(await writer.find('goal', goal))) return false
  const forecasts = await writer.list('forecast', { goal } as never)
  return forecasts.every(({ madeOn }) => madeOn <= addDays(today, -DAYS_BETWEEN_FORECASTS))
}
