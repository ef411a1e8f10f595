import { alignmentNow } from './alignment-now.ts'
import type { Asker } from './asker.ts'
import { attentionNow } from './attention-now.ts'
import { changeNow } from './change-now.ts'
import { energyNow } from './energy-now.ts'
import { type FoundFinding, findingsIn } from './findings-in.ts'
import { goalsNow } from './goals-now.ts'
import { jobNow } from './job-now.ts'
import { jobsHeld } from './jobs-held.ts'
import { lifeboatNow } from './lifeboat-now.ts'
import { ownershipNow } from './ownership-now.ts'
import { peopleNow } from './people-now.ts'
import { picture } from './picture.ts'
import { pulseNow } from './pulse-now.ts'
import { restNow } from './rest-now.ts'
import { skillsNow } from './skills-now.ts'
import { worksNow } from './work-now.ts'

/** Every part with figures, as its page asks for it; one line each. */
export const FIGURE_PARTS: Readonly<Record<string, (asker: Asker) => Promise<unknown>>> = {
  job: jobsNow,
  work: (asker) => worksNow(asker),
  hours: (asker) => picture(asker, { by: 'year' }),
  energy: (asker) => energyNow(asker),
  alignment: (asker) => alignmentNow(asker),
  attention: (asker) => attentionNow(asker),
  rest: restNow,
  change: (asker) => changeNow(asker),
  goals: (asker) => goalsNow(asker),
  people: (asker) => peopleNow(asker),
  skills: (asker) => skillsNow(asker),
  readiness: (asker) => lifeboatNow(asker),
  pulse: pulseNow,
  ownership: ownershipNow,
}

/** Every job held, as its page shows it, by its title. */
async function jobsNow(asker: Asker): Promise<Map<string, unknown>> {
  const { held } = await jobsHeld(asker)
  const jobs = new Map<string, unknown>()
  for (const { job } of held) jobs.set(job.title, await jobNow(asker, job.id))
  return jobs
}

/** All findings of one part of the record. */
export interface PartFindings {
  part: string
  found: FoundFinding[]
}

/** Every figure there is now, part by part, each with what it is of. */
export async function allFindings(asker: Asker, parts = Object.keys(FIGURE_PARTS)): Promise<PartFindings[]> {
  const all: PartFindings[] = []
  for (const part of parts) all.push({ part, found: findingsIn(await FIGURE_PARTS[part]?.(asker)) })
  return all
}
