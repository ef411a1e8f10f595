import type { Finding, SkillEvidence } from '#measures'
import { type OccupationTold, type SkillsNow, skillsNow } from '#questions'
import { answerJson } from '../answer-json.ts'
import { bar, clip } from '../bar.ts'
import { type Command, type Ending, HOW_OPTION, JSON_OPTION } from '../command.ts'
import type { Given } from '../given.ts'
import { howAll } from '../how-computed.ts'
import { count } from '../spoken.ts'
import type { Terminal } from '../terminal.ts'
import { valueLine } from '../value-line.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'
import { wrap } from '../wrap.ts'

export const skills: Command = {
  name: 'skills',
  arguments: [],
  options: [
    { name: 'related', says: 'also the occupations related to yours, with what you are short of and what is over' },
    HOW_OPTION,
    JSON_OPTION,
  ],
  about:
    'Shows every skill with what shows it: evidence, and entries that name it; which go with you from job to job; and your own levels against what your occupation needs. What an occupation needs comes from the O*NET or ESCO files you import.',
  examples: [
    ['thalweg skills', 'what shows each skill, the one shown most lately first'],
    ['thalweg skills --related', 'and occupations related to yours, in O*NET’s own order'],
    ['thalweg skills --how', 'and how each figure was computed'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runSkills(given, terminal, opened)),
}

async function runSkills(given: Given, terminal: Terminal, { asker }: Opened): Promise<Ending | undefined> {
  const now = await skillsNow(asker)
  if (given.flag('json')) {
    terminal.out(`${answerJson(asPrinted(now))}\n`)
    return undefined
  }
  terminal.out(report(now, terminal, given.flag('related')))
  if (given.flag('how')) terminal.out(`\n${howAll(findingsOf(now), terminal)}`)
  return undefined
}

function report(now: SkillsNow, terminal: Terminal, related: boolean): string {
  const sections = [
    shownLines(now, terminal),
    transferableLines(now, terminal),
    occupationLines(now, terminal),
    related ? relatedLines(now, terminal) : [],
    now.occupation ? [creditOf(now.occupation, terminal)] : [],
  ]
  return `${sections
    .filter((lines) => lines.length)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function shownLines(now: SkillsNow, { paint }: Terminal): string[] {
  const shown = now.shown.filter(({ count: pieces }) => pieces.n > 0)
  const head = paint('strong', 'What shows each skill')
  if (!shown.length) return [head, 'Nothing yet. Evidence of a skill, or an entry that names it, brings it up here.']
  const most = Math.max(...shown.map(({ strength }) => strength.value ?? 0))
  const rest = now.shown.length - shown.length
  return [
    head,
    ...shown.map((one) => shownLine(now, one, most, paint)),
    ...(rest ? [paint('faint', `and ${count(rest, 'skill')} that nothing shows yet`)] : []),
  ]
}

function shownLine(now: SkillsNow, one: SkillEvidence, most: number, paint: Terminal['paint']): string {
  const strength = one.strength.value ?? 0
  const pieces = count(one.count.n, 'piece').padStart(11)
  const last = one.last ? `last ${one.last}${one.isFading ? ', fading' : ''}` : 'no date'
  return `${clip(nameOf(now, one.skill), 26)} ${paint('job', bar(strength, most, 16))} ${strength.toFixed(1).padStart(6)} ${pieces}  ${last}`
}

function nameOf({ skills: named }: SkillsNow, skill: string): string {
  return named.get(skill)?.name ?? ''
}

function transferableLines(now: SkillsNow, terminal: Terminal): string[] {
  const { share, skills: both } = now.transferable
  return [
    terminal.paint('strong', 'What goes with you'),
    valueLine(share, 'of the skills shown in a job were shown in another, unlike job', terminal, 6),
    ...both.map(({ skill, jobs }) => {
      const titles = jobs.map((job) => now.jobs.get(job)?.title).filter(Boolean)
      return `${clip(nameOf(now, skill), 26)} ${titles.join(', ')}`
    }),
  ]
}

function occupationLines({ occupation, code, job, brought }: SkillsNow, terminal: Terminal): string[] {
  if (!occupation) return [unchosen(code, job?.title, brought)]
  const head = terminal.paint('strong', `${occupation.name} (${occupation.code})`)
  const tables = occupation.tables.flatMap(({ part, gap }) => [
    valueLine(gap.shortage, `short of the ${part} it needs`, terminal, 12),
    valueLine(gap.surplus, `above the ${part} it needs`, terminal, 12),
  ])
  const essentials = occupation.essentials
    ? [valueLine(occupation.essentials.share, 'of what is essential is among your skills', terminal, 12)]
    : []
  return [head, ...tables, ...essentials]
}

function unchosen(code: string | undefined, title: string | undefined, brought: number): string {
  if (!brought)
    return 'No classification of occupations was brought. “thalweg import” takes the text release of O*NET (onetcenter.org) and the CSV download of ESCO (esco.ec.europa.eu).'
  if (code) return `${title} is said to be ${code}; nothing was brought of it.`
  return 'No occupation is chosen: it is done on the page /career/skills.'
}

function relatedLines({ related, occupation }: SkillsNow, terminal: Terminal): string[] {
  const head = terminal.paint('strong', 'Related occupations, in O*NET’s own order')
  if (!occupation) return []
  if (!related.length) return [head, 'Related Occupations of the release were not brought.']
  const points = (finding: Finding | undefined) =>
    (finding?.value === undefined ? '–' : finding.value.toFixed(1)).padStart(6)
  return [
    head,
    `${' '.repeat(61)} short   over`,
    ...related.map(
      ({ rank, name, tier = '', gap }) =>
        `${String(rank).padStart(2)} ${clip(name, 42)} ${clip(tier, 14)} ${points(gap?.shortage)} ${points(gap?.surplus)}`,
    ),
  ]
}

function creditOf({ taxonomy, release }: OccupationTold, { paint, width }: Terminal): string {
  const credit =
    taxonomy === 'esco'
      ? `This service uses the ESCO classification of the European Commission. ${release ? `Version ${release}.` : 'Version not stated.'}`
      : `This page includes information from the O*NET ${release ? `${release} ` : ''}Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. Thalweg has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these modifications.${release ? '' : ' Version not stated.'}`
  return paint('faint', wrap(credit, Math.min(width, 100)))
}

function findingsOf({ shown, transferable, occupation }: SkillsNow): Finding[] {
  const [first] = shown
  return [
    ...(first ? [first.count, first.strength, first.since] : []),
    transferable.share,
    ...(occupation?.tables.slice(0, 1).flatMap(({ gap }) => [gap.shortage, gap.surplus]) ?? []),
    ...(occupation?.essentials ? [occupation.essentials.share] : []),
  ]
}

/** Maps as lists, and skills by name. */
function asPrinted({ skills: named, jobs: _, held: __, occupation, beside: ___, shown, ...now }: SkillsNow): object {
  return {
    ...now,
    skills: shown.map((one) => ({ name: named.get(one.skill)?.name, ...one })),
    occupation: occupation && { ...occupation, elements: Object.fromEntries(occupation.elements) },
  }
}
