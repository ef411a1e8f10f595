import { type AlikePair, alikeContacts, alikeJobs, alikeOrganisations } from '#measures'
import { type ConceptName, type Mergeable, subjectOf } from '#record'
import type { Reader, Stored } from '#store'
import { type Asker, ask } from './asker.ts'

/** Two things that may be one, with what each says and why. */
export interface AlikeSuggestion extends AlikePair {
  concept: Mergeable
  things: [Stored<Mergeable>, Stored<Mergeable>]
}

/** What another source says of a field of a thing. */
export interface SaidOtherwise {
  variant: Stored<'variant'>
  concept: ConceptName
  thing: Stored<ConceptName>
  /** What the record says and what the source says. */
  kept: unknown
  said: unknown
}

export interface WhoIsIt {
  suggestions: AlikeSuggestion[]
  otherwise: SaidOtherwise[]
  /** So many of each there are in all. */
  count: { suggestions: number; otherwise: number }
  organisations: Stored<'organisation'>[]
  /** What was made one, the newest last. */
  merged: Stored<'merging'>[]
}

const MOST = 50

/** What may be one and the same, and what sources say otherwise; what was decided before is not asked again. */
export function whoIsIt(asker: Asker): Promise<WhoIsIt> {
  return ask(asker, async (reader) => {
    const [contacts, organisations, jobs] = [
      await reader.list('contact'),
      await reader.list('organisation'),
      await reader.list('job'),
    ]
    const mergings = await reader.list('merging')
    const apart = new Set(mergings.flatMap(({ kept, other }) => [`${kept} ${other}`, `${other} ${kept}`]))
    const things = new Map([...contacts, ...organisations, ...jobs].map((thing) => [thing.id as string, thing]))
    const found = [
      ...withConcept('contact', alikeContacts(contacts)),
      ...withConcept('organisation', alikeOrganisations(organisations)),
      ...withConcept('job', alikeJobs(jobs, organisations)),
    ].filter(({ one, other }) => !apart.has(`${one} ${other}`))
    const suggestions = found
      .sort((a, b) => b.sureness - a.sureness)
      .slice(0, MOST)
      .map((pair) => ({ ...pair, things: [things.get(pair.one), things.get(pair.other)] as AlikeSuggestion['things'] }))
    const otherwise = await saidOtherwise(reader)
    return {
      ...{ suggestions, otherwise: otherwise.slice(0, MOST), organisations },
      count: { suggestions: found.length, otherwise: otherwise.length },
      merged: mergings.filter(({ verdict }) => verdict === 'same'),
    }
  })
}

function withConcept(concept: Mergeable, pairs: readonly AlikePair[]) {
  return pairs.map((pair) => ({ ...pair, concept }))
}

async function saidOtherwise(reader: Reader): Promise<SaidOtherwise[]> {
  const variants = await reader.list('variant')
  const found: SaidOtherwise[] = []
  for (const variant of variants) {
    const subject = subjectOf(variant)
    const thing = subject && (await reader.find(subject.concept, subject.id))
    if (!subject || !thing) continue
    const kept = (thing as unknown as Record<string, unknown>)[variant.field]
    found.push({ variant, concept: subject.concept, thing, kept, said: JSON.parse(variant.value) })
  }
  return found
}
