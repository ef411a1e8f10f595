import { ENTRIES_A_PAGE, type Journal, type JournalNames } from '#questions'
import type { Entry } from '#record'
import { Card, EmptyState, LinkButton, PageHead, Pager } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { EntryView } from './entry-view.tsx'
import { FILTERS, hrefOf, type Query } from './filter.ts'
import { FilterView } from './filter-view.tsx'

export interface JournalViewProps {
  visit: Visit
  journal: Journal
  query: Query
  page: number
}

/** The journal, day by day. */
export const JournalView = ({ visit, journal, query, page }: JournalViewProps) => {
  const { words, formatting } = visit
  const narrowed = FILTERS.some((name) => query[name])
  return (
    <>
      <PageHead
        heading={words.journal.heading}
        lede={<p>{words.journal.lede}</p>}
        actions={<LinkButton href="/journal/new">{words.journal.add}</LinkButton>}
      />
      <FilterView visit={visit} names={journal.names} query={query} open={narrowed} />
      {journal.entries.length === 0 ? (
        <EmptyState action={narrowed && <LinkButton href="/journal">{words.journal.all}</LinkButton>}>
          {narrowed ? words.journal.noneFound : words.journal.none}
        </EmptyState>
      ) : (
        <>
          <p class="soft">{words.journal.count(journal.count, formatting.number(journal.count))}</p>
          <Card id="entries">
            {daysOf(journal.entries).map(([day, entries]) => (
              <Day key={day} visit={visit} day={day} entries={entries} names={journal.names} />
            ))}
          </Card>
          <Place visit={visit} journal={journal} query={query} page={page} />
        </>
      )}
    </>
  )
}

function daysOf(entries: readonly Entry[]): [Entry['day'], Entry[]][] {
  const days = new Map<Entry['day'], Entry[]>()
  for (const entry of entries) days.set(entry.day, [...(days.get(entry.day) ?? []), entry])
  return [...days]
}

interface DayProps {
  visit: Visit
  day: Entry['day']
  entries: readonly Entry[]
  names: JournalNames
}

const Day = ({ visit, day, entries, names }: DayProps) => (
  <section class="journal-day" aria-labelledby={`day-${day}`}>
    <h2 id={`day-${day}`}>{visit.formatting.date(day)}</h2>
    <div>
      {entries.map((entry) => (
        <EntryView key={entry.id} visit={visit} entry={entry} names={names} />
      ))}
    </div>
  </section>
)

const Place = ({ visit, journal, query, page }: JournalViewProps) => {
  const { words, formatting } = visit
  if (journal.count <= ENTRIES_A_PAGE) return null
  const first = page * ENTRIES_A_PAGE
  const last = first + journal.entries.length
  return (
    <Pager
      label={words.journal.pages}
      words={words.journal.words}
      previousHref={page > 0 ? hrefOf(query, page - 1) : undefined}
      nextHref={last < journal.count ? hrefOf(query, page + 1) : undefined}
    >
      {words.journal.place(formatting.number(first + 1), formatting.number(last), formatting.number(journal.count))}
    </Pager>
  )
}
