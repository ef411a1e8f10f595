import { addDays, type PlainDate, startOfWeek } from '#calendar'
import type { Draft } from '#record'
import { Chance } from './chance.ts'
import { type Shift, sketch, the } from './sketch.ts'

/** Key, name, organisation, title, year one met. */
type Known = readonly [key: string, name: string, organisation: string | undefined, title: string, since: string]

const PEOPLE: readonly [Known, ...Known[]] = [
  ['amara', 'Amara Quill', 'hospital', 'Network engineer', '2017-03-06'],
  ['bo', 'Bo Tannery', 'hospital', 'Network engineer', '2018-01-15'],
  ['celeste', 'Celeste Marrow', 'hospital', 'Ward sister', '2016-11-02'],
  ['dov', 'Dov Ember', 'hospital', 'Head of finance', '2021-07-01'],
  ['edith', 'Edith Sparrowhawk', 'hospital', 'Chief of staff', '2019-05-20'],
  ['fenn', 'Fenn Holloway', 'hospital', 'Junior network engineer', '2023-09-04'],
  ['gita', 'Gita Lanternfield', 'hospital', 'Clinical informatics', '2018-10-09'],
  ['hollis', 'Hollis Brack', 'hospital', 'Head of facilities', '2020-02-11'],
  ['imre', 'Imre Oxbow', 'meridian', 'Exchange architect', '2011-02-14'],
  ['juno', 'Juno Weir', 'meridian', 'Peering coordinator', '2012-06-05'],
  ['kestrel', 'Kestrel Dunmore', 'northgate', 'Head of infrastructure', '2019-10-17'],
  ['lark', 'Lark Appleyard', 'lantern', 'Headteacher', '2017-01-07'],
  ['moss', 'Moss Delacourt', 'lantern', 'Teacher', '2018-09-03'],
  ['nell', 'Nell Ferryman', 'riverside', 'Chair of the board', '2021-08-28'],
  ['orla', 'Orla Quayside', 'riverside', 'Treasurer', '2021-09-18'],
  ['pim', 'Pim Culvert', 'opencable', 'Programme lead', '2022-05-12'],
  ['quentin', 'Quentin Sluice', 'opencable', 'Researcher', '2023-02-21'],
  ['rosa', 'Rosa Millrace', 'packets', 'Editor', '2013-01-30'],
  ['silas', 'Silas Ford', undefined, 'Mentor, retired architect', '2010-04-22'],
  ['tamsin', 'Tamsin Eddy', 'college', 'Lecturer', '2009-02-16'],
]

/** Whom one does not want to lose sight of, and how many days may pass. */
const EVERY: Readonly<Record<string, number>> = {
  silas: 30,
  edith: 60,
  rosa: 60,
  imre: 120,
  pim: 120,
  nell: 180,
  juno: 180,
  tamsin: 180,
  kestrel: 365,
}

/** Who knows whom: the hospital well, the others here and there. */
const TIES: readonly (readonly [one: string, other: string, since: string | undefined])[] = [
  ['amara', 'bo', '2018-01-15'],
  ['amara', 'fenn', '2023-09-04'],
  ['amara', 'gita', undefined],
  ['bo', 'fenn', '2023-09-04'],
  ['bo', 'hollis', undefined],
  ['celeste', 'edith', undefined],
  ['celeste', 'gita', undefined],
  ['dov', 'edith', '2021-07-01'],
  ['dov', 'hollis', undefined],
  ['edith', 'hollis', undefined],
  ['imre', 'juno', '2012-06-05'],
  ['imre', 'silas', undefined],
  ['juno', 'quentin', undefined],
  ['lark', 'moss', '2018-09-03'],
  ['nell', 'orla', '2021-09-18'],
  ['pim', 'quentin', '2023-02-21'],
  ['rosa', 'silas', undefined],
]

/** Contacts of the sample, who of them know each other, and two years of conversations, the last in the week before the present day. */
export function peopleSketches(on: Shift, today: PlainDate): Draft[] {
  const contacts = PEOPLE.map(([key, name, organisation, title, since]) =>
    sketch('contact', key, {
      name,
      organisation: organisation && the('organisation', organisation),
      title,
      since: on(since),
      everyDays: EVERY[key],
    }),
  )
  const ties = TIES.map(([one, other, since]) =>
    sketch('tie', `${one}-${other}`, {
      ...{ contact: the('contact', one), other: the('contact', other) },
      ...(since ? { since: on(since) } : {}),
    }),
  )
  return [...contacts, ...ties, ...conversations(today)]
}

const ABOUT = [
  'How the ward sees an outage, and what we never tell them.',
  'Whether a small school can carry its own network.',
  'Her offer to look over the next column.',
  'Who is hiring, who is merging, and why both.',
  'What I would do with a free year.',
  'The class: fourteen came, three stayed an hour longer.',
  undefined,
  undefined,
] as const

function conversations(today: PlainDate): Draft[] {
  const chance = new Chance(2409)
  const drafts: Draft[] = []
  const thisWeek = startOfWeek(today)
  for (let back = 104; back >= 0; back--) {
    const week = addDays(thisWeek, -7 * back)
    const count = back === 0 ? 1 : chance.pick([0, 1, 1, 2, 2, 3])
    for (let n = 0; n < count; n++) {
      const day = addDays(week, back === 0 ? 0 : chance.between(0, 6))
      const [key] = chance.pick(PEOPLE)
      drafts.push(
        sketch('conversation', `${day}-${n}`, { contact: the('contact', key), day, note: chance.pick(ABOUT) }),
      )
    }
  }
  return drafts
}
