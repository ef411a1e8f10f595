import { sql } from 'kysely'
import type { PlainDate } from '#calendar'
import type { Entry, Id } from '#record'
import type { Db } from './database.ts'

/** So many entries of one day, kind and job that name the same skills. */
export interface SkillNaming {
  skills: Id<'skill'>[]
  day: PlainDate
  kind: Entry['kind']
  job?: Id<'job'> | undefined
  count: number
}

/** How often entries name skills; read from an index alone, so that texts of decades stay where they are. */
export async function skillNamings(db: Db, person: string): Promise<SkillNaming[]> {
  const { rows } = await sql<{
    skills: string
    day: PlainDate
    kind: Entry['kind']
    job: string | null
    count: unknown
  }>`
    select "skills", "day", "kind", "job", count(*) as "count" from "entry"
    where "person" = ${person} and "removed" = 0 and "skills" is not null and "skills" <> '[]'
    group by "skills", "day", "kind", "job" order by "day", "skills"`.execute(db)
  const lists = new Map<string, Id<'skill'>[]>()
  return rows.map(({ skills, day, kind, job, count }) => {
    const listed = lists.get(skills) ?? JSON.parse(skills)
    lists.set(skills, listed)
    return { skills: listed, day, kind, job: (job ?? undefined) as Id<'job'> | undefined, count: Number(count) }
  })
}
