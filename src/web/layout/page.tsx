import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { Flash, type FlashProps } from './flash.tsx'
import { Form } from './form.tsx'
import { Icon, type IconName, Mark } from './icon.tsx'
import type { Layer } from './layer.ts'

export interface MenuEntry {
  label: string
  href: string
  /** Colours the mark of the current page. */
  layer?: Layer | undefined
  current?: boolean | undefined
}

export interface EdgeLink {
  label: string
  href: string
  icon: IconName
  current?: boolean | undefined
  /** Small number beside it: what waits to be sorted. */
  count?: number | undefined
}

export interface CaptureProps {
  action: string
  token: string
  operation?: string | undefined
  /** The question in the field. */
  label: string
  /** The key that jumps here from anywhere. */
  shortcut: string
  /** Word on the button that keeps the entry. */
  keep: string
}

export interface PageAssets {
  styles: readonly string[]
  /** Module scripts; the page must read and post without them. */
  scripts?: readonly string[] | undefined
  /** Font files to fetch early. */
  fonts?: readonly string[] | undefined
  icon?: string | undefined
}

export interface PageProps {
  /** Of the window and history: "Career · Thalweg". */
  title: string
  /** Language of the words, as in the `lang` attribute. */
  lang: string
  direction?: 'ltr' | 'rtl' | undefined
  appearance: 'light' | 'dark' | 'auto'
  assets: PageAssets
  home: { href: string; label: string }
  menu: readonly MenuEntry[]
  /** Search, import, settings. */
  edge?: readonly EdgeLink[] | undefined
  capture?: CaptureProps | undefined
  flash?: FlashProps | undefined
  footer?: ComponentChildren
  words: { skip: string; menu: string; edge: string }
  children?: ComponentChildren
}

const Head = ({ title, assets }: Pick<PageProps, 'title' | 'assets'>) => (
  <head>
    <meta charset="utf-8" />
    <title>{title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    {assets.icon && <link rel="icon" href={assets.icon} type="image/svg+xml" />}
    {assets.fonts?.map((href) => (
      <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
    ))}
    {assets.styles.map((href) => (
      <link key={href} rel="stylesheet" href={href} />
    ))}
    {assets.scripts?.map((src) => (
      <script key={src} type="module" src={src} />
    ))}
  </head>
)

const Menu = ({ menu, label }: { menu: readonly MenuEntry[]; label: string }) => (
  <nav class="menu" aria-label={label}>
    <ul>
      {menu.map((entry) => (
        <li key={entry.href}>
          <a
            href={entry.href}
            class={classNames(entry.layer && `layer-${entry.layer}`) || undefined}
            aria-current={entry.current ? 'page' : undefined}
          >
            {entry.label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const Edge = ({ edge, label }: { edge: readonly EdgeLink[]; label: string }) => (
  <nav class="edge" aria-label={label}>
    <ul>
      {edge.map(({ label, href, icon, current, count }) => (
        <li key={href}>
          <a href={href} title={label} aria-current={current ? 'page' : undefined}>
            <Icon name={icon} />
            <span class="edge-label">{label}</span>
            {count ? <span class="edge-count">{count}</span> : null}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const Capture = ({ action, token, operation, label, shortcut, keep }: CaptureProps) => (
  <Form action={action} token={token} operation={operation} class="capture">
    <label class="visually-hidden" for="capture">
      {label}
    </label>
    <input
      id="capture"
      name="text"
      type="text"
      required
      autocomplete="off"
      enterkeyhint="done"
      placeholder={label}
      aria-keyshortcuts={shortcut}
      data-shortcut={shortcut}
    />
    <kbd>{shortcut}</kbd>
    <button type="submit" class="button button-main button-small">
      {keep}
    </button>
  </Form>
)

/**
 * The whole document of one page: menu in its given order, capture field, edge links, the flash of the last change, the
 * content in the main landmark. `renderPage` turns it into a string with its doctype.
 */
export const Page = (props: PageProps) => {
  const layer = props.menu.find(({ current }) => current)?.layer
  return (
    <html lang={props.lang} dir={props.direction} data-appearance={props.appearance}>
      <Head title={props.title} assets={props.assets} />
      <body>
        <a class="skip" href="#content">
          {props.words.skip}
        </a>
        <header class="site-head">
          <div class="site-row">
            <a class="brand" href={props.home.href}>
              <Mark />
              <span>{props.home.label}</span>
            </a>
            <Menu menu={props.menu} label={props.words.menu} />
            {props.edge && <Edge edge={props.edge} label={props.words.edge} />}
            {props.capture && <Capture {...props.capture} />}
          </div>
        </header>
        <main id="content" tabIndex={-1} class={layer && `layer-${layer}`}>
          {props.flash && <Flash {...props.flash} />}
          {props.children}
        </main>
        {props.footer && <footer class="site-foot">{props.footer}</footer>}
      </body>
    </html>
  )
}
