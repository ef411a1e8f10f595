import { Card } from '../../layout/index.ts'
import type { ContactProps } from './contact-view.tsx'

/** The newest entries of the journal that name them. */
export const EntriesCard = ({ visit, now }: ContactProps) => {
  const { contact: words } = visit.words.people
  const { journal } = visit.words
  return (
    <Card
      layer="career"
      id="entries"
      heading={words.entries}
      footer={
        now.entryCount > now.entries.length && (
          <a href={`/journal?contact=${now.contact.id}`}>{words.allEntries(now.entryCount)}</a>
        )
      }
    >
      {now.entries.length === 0 ? (
        <p>{words.noEntries}</p>
      ) : (
        <ul>
          {now.entries.map((entry) => (
            <li key={entry.id}>
              <a href={`/journal/${entry.id}`}>{entry.title ?? firstLine(entry.text)}</a>{' '}
              <span class="soft">
                {journal.kinds[entry.kind]}, {visit.formatting.date(entry.day)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function firstLine(text: string): string {
  const line = text.trim().split('\n')[0] ?? ''
  return line.length > 90 ? `${line.slice(0, 88)}…` : line || '–'
}
