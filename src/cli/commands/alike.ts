import { keepApart, mergeThings } from '#actions'
import type { Instant } from '#calendar'
import { wallTime } from '#calendar'
import { type AlikeSuggestion, type SaidOtherwise, type WhoIsIt, whoIsIt } from '#questions'
import { type Command, type Ending, JSON_OPTION, misuse, trouble } from '../command.ts'
import type { Given } from '../given.ts'
import { count } from '../spoken.ts'
import type { Terminal } from '../terminal.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'

export const alike: Command = {
  name: 'alike',
  arguments: [
    { name: 'ANSWER', optional: true },
    { name: 'N', optional: true },
  ],
  options: [
    { name: 'keep', value: 'A|B', says: 'with “merge”: which of the two stays; the one that says more without it' },
    JSON_OPTION,
  ],
  about:
    'Who is it? Lists contacts, organisations and jobs that may be one and the same, with the reasons, and what files say otherwise than the record. “merge” makes pair N one, “apart” says that it is two. Nothing is made one unless you say so, and “thalweg undo” takes it back.',
  examples: [
    ['thalweg alike', 'pairs that may be one, the surest first'],
    ['thalweg alike merge 1 --keep A', 'the second of pair 1 goes up in the first'],
    ['thalweg alike apart 1', 'these are two; they are not asked again'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runAlike(given, terminal, opened)),
}

async function runAlike(given: Given, terminal: Terminal, opened: Opened): Promise<Ending | undefined> {
  const [answer, typed] = given.words
  if (answer !== undefined && answer !== 'merge' && answer !== 'apart')
    return misuse(`“${answer}” is no answer`, 'Say “merge” or “apart”, and the number of a pair.')
  const keep = given.text('keep')?.toUpperCase()
  if (keep !== undefined && (answer !== 'merge' || (keep !== 'A' && keep !== 'B')))
    return misuse('--keep is A or B, and belongs to “merge”', 'For example: thalweg alike merge 1 --keep A')
  if (!answer) {
    const found = await whoIsIt(opened.asker)
    if (given.flag('json')) terminal.out(`${JSON.stringify(asPrinted(found), null, 2)}\n`)
    else listAlike(found, terminal, opened)
    return undefined
  }
  if (!typed || !/^[1-9]\d{0,6}$/.test(typed))
    return misuse(`“${answer}” needs the number of a pair`, '“thalweg alike” numbers them.')
  const [pair] = (await whoIsIt(opened.asker, { from: Number(typed) - 1 })).suggestions
  if (!pair) return trouble({ place: `pair ${typed}`, message: 'there is none', hint: '“thalweg alike” numbers them.' })
  return settle(pair, { answer, keep }, { given, terminal, opened })
}

async function settle(
  pair: AlikeSuggestion,
  { answer, keep }: { answer: 'merge' | 'apart'; keep: string | undefined },
  { given, terminal, opened }: { given: Given; terminal: Terminal; opened: Opened },
): Promise<Ending | undefined> {
  const stays = keep ? (keep === 'B' ? 1 : 0) : pair.fuller
  const ids = [pair.one, pair.other] as const
  const [kept, other] = stays ? [ids[1], ids[0]] : ids
  const act = answer === 'merge' ? mergeThings : keepApart
  const outcome = await act(opened.doer, { concept: pair.concept, kept, other })
  if (outcome.complaints) return trouble(...outcome.complaints)
  const [stayed, went] = [nameOf(pair, stays), nameOf(pair, stays ? 0 : 1)]
  if (given.flag('json'))
    terminal.out(
      `${JSON.stringify({ ...outcome.done, concept: pair.concept, kept, other, operation: outcome.operation })}\n`,
    )
  else
    terminal.out(
      answer === 'merge'
        ? `“${went}” is “${stayed}” now. “thalweg undo” takes it back.\n`
        : `“${stayed}” and “${went}” stay two. “thalweg undo” takes it back.\n`,
    )
  return undefined
}

function listAlike({ suggestions, otherwise, count: of, names }: WhoIsIt, terminal: Terminal, { doer }: Opened): void {
  const { out, paint } = terminal
  if (!of.suggestions && !of.otherwise) out('Nobody and nothing seems to be there twice.\n')
  if (of.suggestions) out(`${paint('strong', count(of.suggestions, 'pair'))} that may be one and the same\n\n`)
  for (const [index, pair] of suggestions.entries()) {
    out(`${String(index + 1).padStart(3)}  ${paint('strong', pair.concept)}: ${pair.reasons.join(', ')}\n`)
    for (const which of [0, 1] as const) {
      const origin = pair.origins[which]
      const day = origin ? wallTime(doer.zone, origin.at as Instant).slice(0, 10) : ''
      const from = origin ? `${origin.file ?? 'written down'}, ${day}` : ''
      const said = [saidOf(pair, which, names), from].filter(Boolean).join(' · ')
      out(`     ${which ? 'B' : 'A'}  ${nameOf(pair, which)}  ${paint('faint', said)}\n`)
    }
  }
  if (suggestions.length < of.suggestions) out(paint('faint', `and ${of.suggestions - suggestions.length} more\n`))
  if (of.suggestions) out('\n“thalweg alike merge 1” makes them one, “thalweg alike apart 1” says that they are two.\n')
  if (!of.otherwise) return
  out(`\n${paint('strong', count(of.otherwise, 'field'))} that a file says otherwise; take them over in the browser\n`)
  for (const one of otherwise) out(`     ${otherwiseLine(one, names)}\n`)
}

/** What tells one from another, in a line. */
function saidOf({ things }: AlikeSuggestion, which: 0 | 1, names: WhoIsIt['names']): string {
  const fields = things[which] as unknown as Record<string, string | undefined>
  return ['title', 'organisation', 'from', 'to', 'email', 'phone', 'place', 'url']
    .flatMap((field) => (field === 'title' && !('name' in fields) ? [] : (fields[field] ?? [])))
    .map((value) => names.get(value) ?? value)
    .join(' · ')
}

function otherwiseLine({ variant, concept, thing, kept, said }: SaidOtherwise, names: WhoIsIt['names']): string {
  const shown = (value: unknown) =>
    names.get(String(value)) ?? (value === undefined ? 'nothing' : String(value).replace(/\s+/g, ' ').slice(0, 60))
  const { name, title } = thing as { name?: string; title?: string }
  const by = variant.saidBy ? ` (${variant.saidBy})` : ''
  return `${concept} ${name ?? title}, ${variant.field}: ${shown(kept)}; otherwise: ${shown(said)}${by}`
}

function nameOf({ things }: AlikeSuggestion, which: 0 | 1): string {
  const thing = things[which]
  return 'name' in thing ? thing.name : thing.title
}

function asPrinted({ suggestions, otherwise, count: of }: WhoIsIt) {
  return {
    count: of,
    pairs: suggestions.map(({ concept, one, other, reasons, sureness, things, origins, fuller }) => ({
      ...{ concept, sureness, reasons, keep: fuller ? 'B' : 'A' },
      a: { ...things[0], id: one, origin: origins[0] },
      b: { ...things[1], id: other, origin: origins[1] },
    })),
    otherwise: otherwise.map(({ variant, concept, thing, kept, said }) => ({
      ...{ variant: variant.id, concept, id: thing.id, field: variant.field },
      ...{ kept: kept ?? null, said, saidBy: variant.saidBy ?? null },
    })),
  }
}
