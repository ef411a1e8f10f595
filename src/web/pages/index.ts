import type { Page } from '../page.ts'
import type { Visit } from '../visit.ts'
import { alike } from './alike/alike.tsx'
import { begin } from './begin/begin.tsx'
import { career } from './career/career.tsx'
import { day } from './day/day.tsx'
import { importing } from './import/import.tsx'
import { job } from './job/job.tsx'
import { journal } from './journal/journal.tsx'
import { people } from './people/people.tsx'
import { sample } from './sample/sample.tsx'
import { search } from './search/search.tsx'
import { settings } from './settings/settings.tsx'
import { sort } from './sort/sort.tsx'
import { sources } from './sources/sources.tsx'
import { undo } from './undo/undo.tsx'
import { work } from './work/work.tsx'

/** Every page, one line each. */
export const PAGES: readonly Page<{ visit: Visit }>[] = [
  importing,
  sort,
  alike,
  undo,
  sample,
  settings,
  sources,
  job,
  day,
  work,
  journal,
  people,
  search,
  begin,
  career,
]
