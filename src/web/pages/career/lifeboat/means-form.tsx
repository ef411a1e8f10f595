import type { Hono } from 'hono'
import { keep, takeAway } from '#actions'
import { dayAt, type Instant } from '#calendar'
import { ask } from '#questions'
import type { Complaint } from '#record'
import { readTyped, typedFrom } from '../../../forms/read-typed.ts'
import { type ThingField, type Typed, typedText } from '../../../forms/thing-field.ts'
import { contentOf } from '../../../forms/thing-form.ts'
import { ThingView } from '../../../forms/thing-view.tsx'
import { sendOn, show } from '../../../shell.tsx'
import type { Visit, VisitContext, VisitEnv } from '../../../visit.ts'
import { localeCurrency } from './locale-currency.ts'

const BACK = '/career/lifeboat'

/** The means stated, corrected, taken away. */
export function meansRoutes(app: Hono<VisitEnv>): void {
  app.get('/career/lifeboat/means/:thing', (c) => showMeans(c))
  app.post('/career/lifeboat/means/:thing', keepMeans)
  app.post('/career/lifeboat/means/:thing/away', away)
}

function fieldsOf({ words }: Visit): ThingField[] {
  const { form } = words.lifeboat
  const amount = (name: string, label: string, more: Partial<ThingField> = {}): ThingField => ({
    ...{ name, kind: 'number', label, min: 0 },
    ...more,
  })
  return [
    { name: 'on', kind: 'day', label: form.on, required: true },
    { name: 'currency', kind: 'line', label: form.currency, hint: form.currencyHint },
    amount('savings', form.savings, { required: true }),
    amount('severance', form.severance, { hint: form.severanceHint }),
    amount('spending', form.spending, { required: true, hint: form.spendingHint }),
    amount('spendingLow', form.spendingLow),
    amount('spendingHigh', form.spendingHigh),
    amount('continuing', form.continuing, { hint: form.continuingHint }),
    amount('benefit', form.benefit),
    amount('benefitMonths', form.benefitMonths, { max: 600 }),
    amount('searchWeeks', form.searchWeeks, { min: 0.1, max: 1_000, hint: form.searchHint }),
    { name: 'note', kind: 'text', label: form.note },
  ]
}

async function showMeans(c: VisitContext, typed?: Typed, complaints: readonly Complaint[] = []): Promise<Response> {
  const { visit } = c.var
  const { form: words } = visit.words.lifeboat
  const thing = c.req.param('thing') ?? 'new'
  const all = await ask(visit.asker, (reader) => reader.list('lifeboat'))
  const kept = all.find(({ id }) => id === thing)
  if (thing !== 'new' && !kept) return c.notFound()
  const fields = fieldsOf(visit)
  const today = dayAt(visit.settings.zone, visit.asker.now() as Instant)
  // Stated anew, they begin as they were stated last.
  const last = all.sort((a, b) => (a.on < b.on ? 1 : -1))[0]
  const shown = kept ?? (last && { ...contentOf(last), note: undefined, on: today })
  const heading = kept ? words.edit : words.add
  const body = (
    <ThingView
      visit={visit}
      layer="career"
      crumb={<a href={BACK}>{visit.words.lifeboat.title}</a>}
      heading={heading}
      lede={words.lede}
      action={`${BACK}/means/${kept?.id ?? 'new'}`}
      back={BACK}
      fields={fields}
      typed={
        typed ??
        (shown
          ? typedFrom(fields, shown, visit.settings.zone)
          : { on: today, currency: localeCurrency(visit.settings.locale) })
      }
      was={kept && (Number(typedText(typed ?? {}, 'was')) || kept.version)}
    />
  )
  return show(c, { page: 'career', at: 'lifeboat', title: heading, body, complaints })
}

async function keepMeans(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const typed = (await c.req.parseBody({ all: true })) as Typed
  const id = c.req.param('thing') === 'new' ? undefined : c.req.param('thing')
  const given = readTyped(fieldsOf(visit), typed, visit.settings.zone)
  const edited = id ? { id, was: Number(typedText(typed, 'was')) || undefined } : {}
  if (id && !(await ask(visit.asker, (reader) => reader.find('lifeboat', id)))) return c.notFound() as Response
  const outcome = await keep(visit.doer(typedText(typed, 'operation')), 'lifeboat', given, edited)
  return outcome.complaints ? showMeans(c, typed, outcome.complaints) : sendOn(c, BACK, outcome.operation)
}

async function away(c: VisitContext): Promise<Response> {
  const form = await c.req.parseBody()
  const doer = c.var.visit.doer(String(form.operation ?? ''))
  const outcome = await takeAway(doer, 'lifeboat', c.req.param('thing') ?? '')
  return outcome.complaints ? (c.notFound() as Response) : sendOn(c, BACK, outcome.operation)
}
