import type { ComponentChildren } from 'preact'
import type { FoundEntry } from '#questions'
import { Actions, Button, Card, Chip, PageHead, TextField } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

export interface SearchViewProps {
  visit: Visit
  words: string
  /** Nothing while nothing was asked. */
  found: readonly FoundEntry[] | undefined
  most: number
}

export const SearchView = ({ visit, words, found, most }: SearchViewProps) => {
  const { journal } = visit.words
  return (
    <>
      <PageHead heading={journal.searchHeading} lede={<p>{journal.searchLede}</p>} />
      <search>
        <form method="get" action="/search" class="form">
          <TextField id="q" name="q" type="search" label={journal.searchLabel} value={words} required autofocus />
          <Actions>
            <Button tone="main">{journal.searchButton}</Button>
          </Actions>
        </form>
      </search>
      {found && (
        <Card id="found">
          <p class="soft">{journal.found(found.length, most)}</p>
          {found.map((one) => (
            <article class="entry" key={one.id}>
              <p class="entry-about">
                <Chip>{journal.kinds[one.kind]}</Chip>
                <a href={`/journal/${one.id}`}>{one.title ?? visit.formatting.date(one.day)}</a>
                {one.title && <span class="soft">{visit.formatting.date(one.day)}</span>}
              </p>
              <p>{marked(one.snippet)}</p>
            </article>
          ))}
        </Card>
      )}
    </>
  )
}

/** The words between \u0002 and \u0003 are those found. */
function marked(snippet: string): ComponentChildren[] {
  return snippet.split('\u0002').flatMap((part, index) => {
    if (index === 0) return [part]
    const [found, rest = ''] = part.split('\u0003')
    return [<mark key={index}>{found}</mark>, rest]
  })
}
