import { searchEntries } from '#questions'
import type { Page } from '../../page.ts'
import { show } from '../../shell.tsx'
import type { Visit } from '../../visit.ts'
import { SearchView } from './search-view.tsx'

/** How many entries one search shows. */
const MOST = 50

/** Full text over the journal. */
export const search: Page<{ visit: Visit }> = {
  name: 'search',
  routes: (app) => {
    app.get('/search', async (c) => {
      const { visit } = c.var
      const words = (c.req.query('q') ?? '').slice(0, 300)
      const found = words.trim() ? await searchEntries(visit.asker, words, MOST) : undefined
      const body = <SearchView visit={visit} words={words} found={found} most={MOST} />
      return show(c, { page: 'search', title: visit.words.journal.searchHeading, body })
    })
  },
}
