import { lookAtSource } from '#actions'
import type { HeldSource } from '#questions'
import type { Complaint } from '#record'
import { type Ending, trouble } from '../command.ts'
import { counted } from '../counted.ts'
import { sentence } from '../run-command-line.ts'
import { count } from '../spoken.ts'
import type { Terminal } from '../terminal.ts'
import type { At } from './at.ts'

type Look = NonNullable<HeldSource['last']>

/** Remarks of one look that are listed; the rest is counted. */
const MOST_SHOWN = 5

/** A source as other programs get it; nothing of it is secret. */
export function printed({ source: { id, name, kind, place, paused, every }, last, told, isLocked }: HeldSource) {
  return {
    id,
    name,
    kind,
    place,
    paused,
    locked: isLocked,
    every: every ?? null,
    last: last ?? null,
    told: told ?? null,
  }
}

/** Every source, and what it last did. */
export function listSources({ held, given, terminal, doer }: At): undefined {
  if (given.flag('json')) {
    terminal.out(`${JSON.stringify({ sources: held.map(printed) }, null, 2)}\n`)
    return undefined
  }
  if (!held.length) terminal.out('Nothing is looked at yet. “thalweg source --help” shows what can be.\n')
  const when = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: doer.zone })
  for (const one of held) terminal.out(`${linesOf(one, (at) => when.format(at), terminal).join('\n')}\n`)
  return undefined
}

function linesOf(
  { source, last, told, isLocked, needsAddress }: HeldSource,
  when: (at: number) => string,
  terminal: Terminal,
) {
  const { paint } = terminal
  const place = source.place === source.name ? '' : `, ${source.place}`
  const state = [source.paused ? 'rests' : '', isLocked ? 'locked' : ''].filter(Boolean).join(', ')
  const lines = [
    `${paint('strong', source.name)}  ${source.kind}${place}${state ? `  ${paint('trouble', state)}` : ''}`,
  ]
  if (isLocked)
    lines.push(
      needsAddress
        ? '    Its address is not known here any more. Remove it, and add it again.'
        : '    It came with a file or was brought back. Resume it if it is meant.',
    )
  if (last) lines.push(`    ${when(last.at)}: ${broughtBy(last)}`)
  if (last?.complaint) lines.push(`    ${sentence(last.complaint, { paintErr: paint })}`)
  if (told) lines.push(paint('faint', `    ${when(told.at)}: ${broughtBy(told)}`))
  return lines
}

function broughtBy({ admitted, changed, complaint }: Look): string {
  const counts = [...counted(admitted), ...counted(changed).map((one) => `${one} brought up to date`)]
  return counts.join(', ') || (complaint ? 'brought nothing' : 'nothing new')
}

/** Looks at sources one after the other and says what each brought. */
export async function lookAt({ doer, given, terminal }: At, held: readonly HeldSource[]): Promise<Ending | undefined> {
  const cancel = new AbortController()
  const release = terminal.onInterrupt(() => cancel.abort())
  const looks: { source: string; name: string; look: Look }[] = []
  try {
    for (const { source } of held) {
      const { look, complaints } = await lookAtSource(doer, source.id, cancel.signal)
      if (complaints) return trouble(...complaints)
      looks.push({ source: source.id, name: source.name, look })
    }
  } finally {
    release()
  }
  if (given.flag('json')) terminal.out(`${JSON.stringify({ looks }, null, 2)}\n`)
  else if (!looks.length) terminal.out('There is nothing to look at.\n')
  else for (const { name, look } of looks) terminal.out(lookLines(name, look, terminal))
  const failed = looks.filter(({ look }) => look.complaint && broughtBy(look) === 'brought nothing')
  return looks.length && failed.length === looks.length ? trouble() : undefined
}

function lookLines(name: string, look: Look, { paint }: Terminal): string {
  const said: Complaint[] = [...(look.complaint ? [look.complaint] : []), ...look.remarks]
  const more = Math.max(0, said.length - MOST_SHOWN) + look.more
  const mark = look.complaint ? paint('trouble', '✗') : paint('work', '✓')
  const lines = [`${mark} ${paint('strong', name)}  ${broughtBy(look)}`]
  for (const one of said.slice(0, MOST_SHOWN)) lines.push(`    ${sentence(one, { paintErr: paint })}`)
  if (more) lines.push(paint('faint', `    and ${count(more, 'more remark')}`))
  return `${lines.join('\n')}\n`
}
