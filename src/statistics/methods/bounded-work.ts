import { WrongInput } from './method.ts'

/** Numbers that one run goes through at most: some seconds. */
const MOST_WORK = 100_000_000

/** Refuses what would take minutes. @throws WrongInput that says what to give fewer of. */
export function boundWork(work: number, fewer: string): void {
  if (!(work <= MOST_WORK)) throw new WrongInput('this would take minutes', `Give fewer ${fewer}.`)
}
