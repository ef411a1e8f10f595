import { alignment } from './alignment.ts'
import { alike } from './alike.ts'
import { attention, rest } from './attention.ts'
import { begin } from './begin.ts'
import { career } from './career.ts'
import { change } from './change.ts'
import { day } from './day.ts'
import { energy } from './energy.ts'
import { frame } from './frame.ts'
import { goals } from './goals.ts'
import { importing } from './import.ts'
import { job } from './job.ts'
import { journal } from './journal.ts'
import { lifeboat } from './lifeboat.ts'
import { ownership } from './ownership.ts'
import { paging } from './paging.ts'
import { people } from './people.ts'
import { pulse } from './pulse.ts'
import { sample } from './sample.ts'
import { settings } from './settings.ts'
import { skills } from './skills.ts'
import { sorting } from './sort.ts'
import { sources } from './sources.ts'
import { things } from './things.ts'
import { work } from './work.ts'

/** All words of the interface in English, by page. Another language is another value of this type. */
export const english = {
  lang: 'en',
  energy,
  frame,
  importing,
  journal,
  sorting,
  alignment,
  alike,
  attention,
  rest,
  sample,
  settings,
  skills,
  sources,
  job,
  day,
  paging,
  things,
  work,
  begin,
  goals,
  career,
  change,
  lifeboat,
  ownership,
  people,
  pulse,
}

export type Words = typeof english

/** The words for a locale; English where there are none of its own yet. */
export function wordsFor(_locale: string): Words {
  return english
}
