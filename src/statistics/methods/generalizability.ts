import { generalizability as reliabilities } from '../generalizability.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'
import { occasionsOf } from './occasions.ts'

export const generalizability: Method = {
  name: 'generalizability',
  title: 'Reliability of persons × times × items',
  formula:
    'with components of variance of persons p, times k, items m: RkF = (p + pm/m) / (p + pm/m + e/(km)); Rc = pk / (pk + e/m)',
  source: 'Shrout and Lane, in Handbook of Research Methods for Studying Daily Life, 2012, 302',
  cases: ['j1'],
  run(input) {
    const given = new Given(input)
    const [people, times] = [given.texts('Person'), given.texts('Time')]
    const items = given.names.filter((name) => name !== 'Person' && name !== 'Time' && Array.isArray(given.json(name)))
    const rows = occasionsOf(given, 1, items)
    if (people.length !== rows.length || times.length !== rows.length)
      throw new WrongInput('“Person”, “Time” and the items differ in length', 'Give one of each for every row.')
    const cells = new Map(rows.map((row, at) => [`${people[at]}\n${times[at]}`, row]))
    const [persons, moments] = [[...new Set(people)], [...new Set(times)]]
    if (cells.size !== rows.length || cells.size !== persons.length * moments.length)
      throw new WrongInput('a person lacks a time, or has one twice', 'Give each person every time once.')
    return reliabilities(persons.map((person) => moments.map((time) => cells.get(`${person}\n${time}`) as number[])))
  },
}
