import type { ComponentChildren } from 'preact'
import { ask, sampleShown } from '#questions'
import { type Complaint, freshId } from '#record'
import { Complaints, type EdgeLink, type FlashProps, type MenuEntry, Page, renderPage } from './layout/index.ts'
import { SampleBanner } from './sample-banner.tsx'
import { SectionNav } from './section-nav.tsx'
import type { Visit, VisitContext } from './visit.ts'

export interface Shown {
  /** The page's name, for the menu: `career`. */
  page: string
  /** Which page of its section it is, when one of those named there: `alignment`. */
  at?: string | undefined
  /** Of the window: “Network manager”. */
  title: string
  body: ComponentChildren
  /** Islands this page is better with, by name. */
  islands?: readonly string[]
  /** Shown above the body; the status is then 422. */
  complaints?: readonly Complaint[]
  status?: 200 | 403 | 404 | 411 | 413 | 422 | 500
}

/** Answers with a whole page: menu, capture, the flash of the last change, the body. */
export async function show(c: VisitContext, shown: Shown): Promise<Response> {
  const { visit } = c.var
  const { words, settings, token, assets } = visit
  const complaints = shown.complaints ?? []
  const page = (
    <Page
      title={`${shown.title} · ${words.frame.product}`}
      lang={words.lang}
      appearance={settings.appearance}
      assets={{
        styles: assets.styles,
        fonts: assets.fonts,
        icon: assets.icon,
        scripts: ['page', ...(shown.islands ?? [])].flatMap(assets.island),
      }}
      home={{ href: '/career', label: words.frame.product }}
      menu={menuOf(visit, shown.page)}
      edge={edgeOf(visit, shown.page)}
      capture={{
        action: '/journal/capture',
        token,
        operation: freshId(),
        label: words.frame.capture,
        shortcut: words.frame.captureKey,
        keep: words.frame.keep,
      }}
      flash={await flashOf(c)}
      footer={<p>{words.frame.footer}</p>}
      words={words.frame}
    >
      {(await sampleShown(visit.asker)) && <SampleBanner visit={visit} />}
      <SectionNav visit={visit} page={shown.page} at={shown.at} />
      <Complaints id="complaints" heading={words.frame.repair(complaints.length)} complaints={complaints} />
      {shown.body}
    </Page>
  )
  return c.html(renderPage(page), shown.status ?? (complaints.length ? 422 : 200))
}

function menuOf({ words }: Visit, page: string): MenuEntry[] {
  const entries = [
    { page: 'job', layer: 'job' },
    { page: 'work', layer: 'work' },
    { page: 'career', layer: 'career' },
    { page: 'journal', layer: undefined },
    { page: 'people', layer: undefined },
  ] as const
  return entries.map((entry) => ({
    label: words.frame[entry.page],
    href: `/${entry.page}`,
    layer: entry.layer,
    current: entry.page === page,
  }))
}

function edgeOf({ words }: Visit, page: string): EdgeLink[] {
  return (['search', 'import', 'settings'] as const).map((name) => ({
    label: words.frame[name],
    href: `/${name}`,
    icon: name,
    current: name === page,
  }))
}

/** After a change the browser is sent on with `?done=<operation>`; here its name and its undo are shown. */
async function flashOf(c: VisitContext): Promise<FlashProps | undefined> {
  const { visit } = c.var
  const done = c.req.query('done')
  const operation = done ? await ask(visit.asker, (reader) => reader.operation(done)) : undefined
  if (!operation) return undefined
  const { words, token } = visit
  if (operation.undoneBy) return { message: words.frame.undone }
  return {
    message: operation.undoes ? words.frame.undone : words.frame.done(operation.name),
    undo: {
      action: '/undo',
      token,
      operation: freshId(),
      hidden: { undoes: operation.id, back: new URL(c.req.url).pathname },
      label: operation.undoes ? words.frame.redo : words.frame.undo,
    },
  }
}

/** `path` with the operation to be told of there; never an address of another site, whatever it says. */
export function wayOn(path: string, operation?: string): string {
  const here = 'http://here'
  const target = path.startsWith('/') && URL.canParse(path, here) ? new URL(path, here) : new URL(here)
  if (operation) target.searchParams.set('done', operation)
  const below = target.host === 'here' ? target.pathname.replace(/^\/+/, '') : ''
  return `/${below}${target.search}${target.hash}`
}

/** Sends the browser on after a change, to `path` of this site, where the flash offers undo. */
export function sendOn(c: VisitContext, path: string, operation?: string): Response {
  return c.redirect(wayOn(path, operation), 303)
}
