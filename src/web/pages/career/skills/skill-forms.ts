import type { Job, Skill } from '#record'
import { EVIDENCE_KINDS } from '#record'
import { choicesOf, namedChoices } from '../../../forms/choices.ts'
import { contentOf, type ThingForm } from '../../../forms/thing-form.ts'

/** What the forms of a skill know: the skill they are below, none for a new one, and the jobs to choose from. */
export interface SkillScope {
  skill?: Skill | undefined
  jobs: readonly Job[]
  skills: readonly Skill[]
}

const skillForm: ThingForm<SkillScope> = {
  concept: 'skill',
  anchor: 'figures',
  words: ({ visit }) => visit.words.skills.skill,
  fields: ({ visit }) => {
    const { skill: words } = visit.words.skills
    return [
      { name: 'name', kind: 'line', label: words.name, required: true },
      { name: 'kind', kind: 'choice', label: words.kind, choices: namedChoices(['skill', 'language'], words.kinds) },
      { name: 'level', kind: 'line', label: words.level, hint: words.levelHint },
      { name: 'own', kind: 'number', label: words.own, hint: words.ownHint, min: 0, max: 100 },
      { name: 'keywords', kind: 'lines', label: words.keywords, hint: words.keywordsHint },
      { name: 'elements', kind: 'lines', label: words.elements, hint: words.elementsHint },
    ]
  },
  fresh: () => ({ kind: 'skill' }),
  complete: (given, { thing }) => ({ ...contentOf(thing), ...given }),
}

const evidenceForm: ThingForm<SkillScope> = {
  concept: 'evidence',
  anchor: 'evidence',
  words: ({ visit }) => visit.words.skills.evidence,
  fields: ({ visit, scope }) => {
    const { evidence: words } = visit.words.skills
    const or = (things: Parameters<typeof choicesOf>[0]) => [
      { value: '', label: '–' },
      ...choicesOf(things, visit.settings.locale),
    ]
    const [jobs, skills] = [or(scope.jobs), or(scope.skills)]
    return [
      { name: 'title', kind: 'line', label: words.title, required: true },
      { name: 'kind', kind: 'choice', label: words.kind, choices: namedChoices(EVIDENCE_KINDS, words.kinds) },
      { name: 'on', kind: 'partial date', label: words.on, hint: visit.words.things.partialHint },
      { name: 'job', kind: 'choice', label: words.job, choices: jobs },
      { name: 'skill', kind: 'choice', label: words.skill, choices: skills },
      { name: 'by', kind: 'line', label: words.by },
      { name: 'url', kind: 'line', label: words.url },
      { name: 'text', kind: 'text', label: words.text },
    ]
  },
  fresh: ({ scope, today }) => ({ kind: 'other', on: today, skill: scope.skill?.id }),
  complete: (given, { thing }) => ({ ...contentOf(thing), ...given }),
}

export const SKILL_FORMS: readonly ThingForm<SkillScope>[] = [skillForm, evidenceForm]
