import { FIGURES_FORMATS, type FiguresFormat, figuresText, keep } from '#actions'
import { figuresNow, recentOperations } from '#questions'
import { type Complaint, complaint } from '#record'
import { readTyped, typedFrom } from '../../forms/read-typed.ts'
import type { Typed } from '../../forms/thing-field.ts'
import type { Page } from '../../page.ts'
import { sendOn, show } from '../../shell.tsx'
import type { Visit, VisitContext } from '../../visit.ts'
import { ownFields, readingFields } from './settings-fields.ts'
import { SettingsView } from './settings-view.tsx'

const LATELY = 50

/** Zone, locale, week, appearance, the person; what was done lately with its undo; where the record is; all figures as a file. */
export const settings: Page<{ visit: Visit }> = {
  name: 'settings',
  routes: (app) => {
    app.get('/settings', (c) => {
      const { visit } = c.var
      const { weekStart, appearance } = visit.settings
      const typed = typedFrom(fieldsOf(visit), { weekStart, appearance, ...visit.person }, visit.settings.zone)
      return showSettings(c, typed)
    })
    app.post('/settings', keepSettings)
    for (const format of FIGURES_FORMATS) app.get(`/settings/figures.${format}`, (c) => sendFigures(c, format))
  },
}

function fieldsOf(visit: Visit) {
  return [...readingFields(visit), ...ownFields(visit)]
}

async function keepSettings(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const form = (await c.req.parseBody()) as Typed & { operation?: string; was?: string }
  const given = readTyped(fieldsOf(visit), form, visit.settings.zone)
  const weekStart = Number(given.weekStart) || undefined
  const strange = strangeLocale(visit, given.locale)
  if (strange) return showSettings(c, form, [strange], form.was)
  const person = { ...given, weekStart }
  const edited = { id: visit.asker.person, was: Number(form.was) || undefined }
  const outcome = await keep(visit.doer(form.operation), 'person', person, edited)
  if (outcome.complaints) return showSettings(c, form, outcome.complaints, form.was)
  return sendOn(c, '/settings', outcome.operation)
}

const KINDS: Readonly<Record<FiguresFormat, string>> = { md: 'text/markdown', json: 'application/json' }

/** All figures as a file, the one that “thalweg export findings” writes. */
async function sendFigures(c: VisitContext, format: FiguresFormat): Promise<Response> {
  const text = await figuresText(await figuresNow(c.var.visit.asker), format)
  c.header('content-disposition', `attachment; filename="figures.${format}"`)
  return c.body(text, 200, { 'content-type': `${KINDS[format]}; charset=utf-8` })
}

/** A locale the machine cannot write for would stop every page. */
function strangeLocale({ words }: Visit, locale: unknown): Complaint | undefined {
  if (locale === undefined) return undefined
  try {
    if (Intl.DateTimeFormat.supportedLocalesOf(String(locale)).length) return undefined
  } catch {
    // Not even the shape of a locale.
  }
  return complaint(words.settings.locale, `“${String(locale)}” ${words.settings.invalid}`, words.settings.invalidHint)
}

async function showSettings(c: VisitContext, typed: Typed, complaints?: readonly Complaint[], was?: string) {
  const { visit } = c.var
  const operations = await recentOperations(visit.asker, LATELY)
  const lately = operations.map(({ undoneBy, ...operation }) => ({ ...operation, undone: Boolean(undoneBy) }))
  const version = was ?? String((visit.person as { version?: number }).version ?? '')
  const body = <SettingsView visit={visit} typed={typed} was={version} lately={lately} />
  return show(c, { page: 'settings', title: visit.words.settings.title, body, ...(complaints ? { complaints } : {}) })
}
