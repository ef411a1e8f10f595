import type { PartialDate } from '#calendar'
import { type Job, nameKey } from '#record'
import type { Knot } from './career-drafts.ts'
import { evidenceKey } from './evidence-of-a-resume.ts'
import { jobKey, type Named, naturalKey, positionKey, sectionOf } from './natural-key.ts'

/** The key of a thing of a career: the one reading a résumé that lists it would give it, as far as résumés list such. */
export function careerKey(prefix: string, knot: Knot): string {
  const { concept, fields } = knot
  const [job, position, work] = [target(knot, 'job'), target(knot, 'position'), target(knot, 'work')]
  const text = (name: string) => fields[name] as string | undefined
  const natural = (...parts: (string | undefined)[]) => naturalKey(prefix, concept, ...parts)
  switch (concept) {
    case 'person':
      return 'person'
    case 'organisation':
    case 'skill':
    case 'contact':
      return nameKey(concept, text('name') ?? '')
    case 'job':
      return jobKey(prefix, { ...namedBy(knot), title: text('title'), from: text('from') as PartialDate | undefined })
    case 'position':
      return positionKey(prefix, {
        ...heldIn(job),
        title: text('title'),
        from: text('from') as PartialDate | undefined,
      })
    case 'evidence':
      return evidenceKey(prefix, {
        kind: text('kind') ?? '',
        title: text('title') ?? '',
        on: text('on') as PartialDate | undefined,
      })
    case 'move':
      return moveKey(knot, job, position)
    case 'learning':
      return natural(text('kind'), text('title'))
    case 'serving':
      return natural(work?.key, job?.key ?? target(knot, 'duty')?.key, text('from'))
    default:
      return natural((position ?? job ?? work)?.key, text('kind') ?? text('name'), text('from'))
  }
}

function target({ to }: Knot, field: string): Knot | undefined {
  return to.find((one) => one.field === field)?.knot
}

function namedBy(job: Knot): Named {
  return {
    section: sectionOf(job.fields as unknown as Job),
    organisation: target(job, 'organisation')?.fields.name as string | undefined,
  }
}

/** A position without an organisation is told apart by its job's title, where résumés give jobs one. */
function heldIn(job: Knot | undefined): Named {
  if (!job) return { section: 'work' }
  const named = namedBy(job)
  const title = named.section === 'projects' ? (job.fields.title as string) : undefined
  return { ...named, organisation: named.organisation ?? title }
}

const ENDS: readonly unknown[] = ['end', 'resignation', 'lay-off']

function moveKey({ fields }: Knot, job: Knot | undefined, position: Knot | undefined): string {
  if (fields.kind === 'start') return `${job?.key}:start`
  if (ENDS.includes(fields.kind)) return `${job?.key}:end`
  return position ? `${position.key}:move` : `${job?.key}:move:${fields.on}`
}
