import { sql } from 'kysely'
import type { PlainDate } from '#calendar'
import type { Entry, Id } from '#record'
import type { Db, Dialect } from './database.ts'

/** So many entries of one day, kind and job that name the same skills. */
export interface SkillNaming {
  skills: Id<'skill'>[]
  day: PlainDate
  kind: Entry['kind']
  job?: Id<'job'> | undefined
  count: number
}

/**
 * How often entries name skills, or one skill; read from an index alone, so that texts of decades stay where they are. What
 * names the same skills comes in one row, as one text: many thousand rows would take longer than finding them.
 */
export async function skillNamings(
  db: Db,
  { kind: database }: Pick<Dialect, 'kind'>,
  person: string,
  skill?: string,
): Promise<SkillNaming[]> {
  const one = skill === undefined ? sql`1 = 1` : sql`"skills" like ${`%"${skill}"%`}`
  const together = sql.raw(database === 'sqlite' ? 'group_concat' : 'string_agg')
  const { rows } = await sql<{ skills: string; said: string }>`
    select "skills", ${together}("said", ' ') as "said" from (
      select "skills", "day" || '/' || "kind" || '/' || coalesce("job", '') || '/' || count(*) as "said" from "entry"
      where "person" = ${person} and "removed" = 0 and "skills" is not null and "skills" <> '[]' and ${one}
      group by "skills", "day", "kind", "job"
    ) as "named" group by "skills" order by "skills"`.execute(db)
  return rows.flatMap(({ skills, said }) => {
    const named: Id<'skill'>[] = JSON.parse(skills)
    return said.split(' ').map((text) => namingOf(named, text))
  })
}

function namingOf(skills: Id<'skill'>[], text: string): SkillNaming {
  const [day, kind, job, count] = text.split('/') as [PlainDate, Entry['kind'], string, string]
  return { skills, day, kind, job: job ? (job as Id<'job'>) : undefined, count: Number(count) }
}
