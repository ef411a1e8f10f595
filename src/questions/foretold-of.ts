import type { GoalNow } from './goals-now.ts'

/** What is to be kept of a goal’s forecast today; nothing where there is none. */
export function foretoldOf({ goal, figures: { forecast, chance } }: GoalNow) {
  if (!forecast || chance.value === undefined) return []
  const { weeks, target, interval95, interval80 } = forecast
  return [
    {
      goal: goal.id as string,
      probability: chance.value,
      weeks,
      target,
      method: chance.method,
      interval95,
      interval80,
    },
  ]
}
