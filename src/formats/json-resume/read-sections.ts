import { complaint } from '#record'
import type { Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { jobsOfAResume } from '../resume/jobs-of-a-resume.ts'
import { evidenceOfSections, skillsOfSections } from './lists-of-sections.ts'
import { personOfBasics } from './person-of-basics.ts'
import { listedPositions } from './positions-of-sections.ts'
import type { RawEntry } from './raw-entry.ts'
import type { Sections } from './sections.ts'

/**
 * A résumé taken apart into the sections of JSON Resume, as drafts under keys with this prefix, and complaints. Formats that
 * say the same in other words translate their entries and are read alike.
 */
export function* readSections(prefix: string, sections: Sections): Iterable<Read> {
  const { listed, reads } = listedPositions(sections)
  let any = false
  for (const part of [
    personOfBasics(sections.entries('basics')[0], sections.entries('interests')),
    sections.entries('basics').slice(1).map(secondPerson),
    sections.complaints.map((one) => ({ complaint: one })),
    reads,
    jobsOfAResume(prefix, listed),
    skillsOfSections(sections),
    evidenceOfSections(prefix, sections),
  ])
    for (const read of part) {
      any = true
      yield read
    }
  if (!any)
    yield {
      complaint: complaint(
        WHOLE_FILE,
        'there is nothing of a résumé in it',
        'Fill in basics and work, and import it again.',
      ),
    }
}

function secondPerson({ place }: RawEntry): Read {
  return {
    complaint: complaint(place, 'a résumé is of one person, and this is another', 'Give each a file of their own.'),
  }
}
