import { markdownHtml } from '#documents'
import type { JournalNames } from '#questions'
import type { Entry } from '#record'
import { Chip } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

/** One entry as it reads: its kind, its words, and what it belongs to. */
export const EntryView = ({ visit, entry, names }: { visit: Visit; entry: Entry; names: JournalNames }) => {
  const { journal: words } = visit.words
  return (
    <article class="entry" id={`entry-${entry.id}`}>
      <p class="entry-about">
        <Chip tone={entry.kind === 'win' ? 'good' : entry.kind === 'lesson' ? 'attention' : 'plain'}>
          {words.kinds[entry.kind]}
        </Chip>
        {entry.energy !== undefined && <strong class="entry-energy">{words.energies[String(entry.energy)]}</strong>}
        {entry.activity && <span>{entry.activity}</span>}
        {entry.at !== undefined && <span class="soft">{visit.formatting.time(entry.at)}</span>}
        <a class="entry-open" href={`/journal/${entry.id}`} aria-label={`${words.open}: ${nameOf(entry)}`}>
          {words.open}
        </a>
      </p>
      {entry.title && <h3>{entry.title}</h3>}
      <div class="prose" dangerouslySetInnerHTML={{ __html: markdownHtml(entry.text, { headingsBelow: 3 }) }} />
      <Belongs entry={entry} names={names} />
    </article>
  )
}

function nameOf(entry: Entry): string {
  return entry.title ?? entry.text.slice(0, 60)
}

const Belongs = ({ entry, names }: { entry: Entry; names: JournalNames }) => {
  const job = names.jobs.find(({ id }) => id === entry.job)
  const work = names.works.find(({ id }) => id === entry.work)
  const skills = names.skills.filter(({ id }) => entry.skills?.includes(id))
  const contacts = names.contacts.filter(({ id }) => entry.contacts?.includes(id))
  if (!job && !work && !skills.length && !contacts.length && !entry.tags?.length) return null
  return (
    <p class="entry-belongs">
      {job && (
        <Chip tone="job" href={`/journal?job=${job.id}`}>
          {job.title}
        </Chip>
      )}
      {work && (
        <Chip tone="work" href={`/journal?work=${work.id}`}>
          {work.name}
        </Chip>
      )}
      {skills.map(({ id, name }) => (
        <Chip key={id} tone="career" href={`/journal?skill=${id}`}>
          {name}
        </Chip>
      ))}
      {contacts.map(({ id, name }) => (
        <Chip key={id} href={`/journal?contact=${id}`}>
          {name}
        </Chip>
      ))}
      {entry.tags?.map((tag) => (
        <Chip key={tag} href={`/journal?tag=${encodeURIComponent(tag)}`}>
          #{tag}
        </Chip>
      ))}
    </p>
  )
}
