import type { Job, Organisation, Position } from '#record'
import type { Section } from '../resume/natural-key.ts'

/** A job with its positions, the latest first. */
export interface WrittenJob extends Omit<Job, 'id' | 'organisation'> {
  organisation?: Omit<Organisation, 'id'>
  positions: readonly Omit<Position, 'id' | 'job'>[]
}

type Written = Record<string, unknown>

/** The entries of a section that a job makes: one for each of its positions, or one for itself. */
export function writtenPositions(job: WrittenJob, section: Section): Written[] {
  const positions = job.positions.length ? job.positions : [{ title: job.title, from: job.from, to: job.to }]
  return positions.map((position, index) => {
    const summary = position.summary ?? (index === 0 ? job.summary : undefined)
    return WRITE[section](job, { ...position, summary })
  })
}

const WRITE: Readonly<Record<Section, (job: WrittenJob, position: WrittenJob['positions'][number]) => Written>> = {
  work: (job, position) => ({ name: job.organisation?.name, ...wordsOf(job, position) }),
  volunteer: (job, position) => ({ organization: job.organisation?.name, ...wordsOf(job, position) }),
  education: ({ url, organisation }, { title, from, to, place, summary, highlights }) => {
    const score = takeLast(highlights, 'Score')
    const [studyType, ...area] = title === organisation?.name ? [] : title.split(', ')
    return {
      institution: organisation?.name,
      url: url ?? organisation?.url,
      area: area.join(', ') || undefined,
      studyType,
      startDate: from,
      endDate: to,
      location: place,
      summary,
      score: score.taken,
      courses: score.rest,
    }
  },
  projects: (job, { title, from, to, place, summary, highlights }) => {
    const keywords = takeLast(highlights, 'Keywords')
    const type = takeLast(keywords.rest, 'Type')
    return {
      name: job.title,
      description: summary,
      highlights: type.rest,
      keywords: keywords.taken?.split(', '),
      startDate: from,
      endDate: to,
      url: job.url ?? job.organisation?.url,
      roles: title === job.title ? undefined : [title],
      entity: job.organisation?.name,
      type: type.taken,
      location: place,
    }
  },
}

function wordsOf(job: WrittenJob, { title, from, to, place, summary, highlights }: WrittenJob['positions'][number]) {
  return {
    position: title === job.organisation?.name ? undefined : title,
    url: job.url ?? job.organisation?.url,
    location: place,
    startDate: from,
    endDate: to,
    summary,
    highlights,
  }
}

/** The last highlight with this label, for a field of its own, and the others. */
function takeLast(highlights: readonly string[] | undefined, label: string) {
  const index = highlights?.findLastIndex((highlight) => highlight.startsWith(`${label}: `)) ?? -1
  if (!highlights || index < 0) return { rest: highlights?.length ? highlights : undefined }
  const rest = highlights.toSpliced(index, 1)
  return { taken: highlights[index]?.slice(label.length + 2), rest: rest.length ? rest : undefined }
}
