import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Doer } from '#actions'
import type { Zone } from '#calendar'
import { openRecord } from '../../src/start/open-record.ts'
import { serve } from '../../src/start/serve.ts'
import { launchBrowser } from '../browser.ts'
import { freshAssets } from './fresh-assets.ts'

export interface SiteOptions {
  /** Fills the new record before it is served. */
  fill?: (doer: Doer) => Promise<unknown>
  /** The present; a Sunday evening of the sample career unless told. */
  now?: number
  zone?: string
  locale?: string
}

export interface Looks {
  javaScript?: boolean
  width?: number
  height?: number
  dark?: boolean
}

/** The real server on a record of its own, and a browser that is known there. */
export interface Site {
  origin: string
  folder: string
  browser: Browser
  /** Opens a page of the site in a context of its own; what goes wrong there is kept for `expectSound`. */
  visit: (path: string, looks?: Looks) => Promise<Page>
  close: () => Promise<void>
}

/** Sunday, 22 November 2026, 20:00 in Berlin. */
export const PRESENT = Date.parse('2026-11-22T19:00:00Z')

const troubles = new WeakMap<Page, string[]>()

/** What the console and the page complained of, in order. */
export function troublesOf(page: Page): string[] {
  return troubles.get(page) ?? []
}

/** Starts the server on a fresh record, filled as told, and signs a browser in by the one-time link. */
export async function openSite(options: SiteOptions = {}): Promise<Site> {
  const { fill, now = PRESENT, zone = 'Europe/Berlin', locale = 'en-GB' } = options
  const folder = mkdtempSync(join(tmpdir(), 'thalweg-journey-'))
  const configuration = { record: join(folder, 'career.thalweg'), machine: { zone: zone as Zone, locale } }
  if (fill) {
    const { store, person } = await openRecord(configuration)
    await fill({ store, person, actor: 'browser', zone: zone as Zone, now: () => now })
    await store.close()
  }
  const door = await serve(configuration, { port: 0, assets: await freshAssets(), now: () => now })
  if ('hint' in door) throw new Error(door.message)
  const browser = await launchBrowser()
  const storageState = await known(browser, door.link(), door.origin)
  return {
    origin: door.origin,
    folder,
    browser,
    visit: (path, looks = {}) => open(browser, storageState, `${door.origin}${path}`, looks, locale),
    close: async () => {
      await browser.close()
      await door.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type StorageState = NonNullable<BrowserContextOptions['storageState']>

async function known(browser: Browser, link: string, origin: string): Promise<StorageState> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(link)
  await page.waitForURL((url) => url.origin === origin && url.pathname !== '/enter')
  const state = await context.storageState()
  await context.close()
  return state
}

async function open(browser: Browser, storageState: StorageState, url: string, looks: Looks, locale: string) {
  const context = await browser.newContext({
    storageState,
    locale,
    javaScriptEnabled: looks.javaScript ?? true,
    viewport: { width: looks.width ?? 1310, height: looks.height ?? 900 },
    colorScheme: looks.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const seen: string[] = []
  troubles.set(page, seen)
  page.on('console', (message) => {
    // A form that comes back with complaints (422) is told to the console by the browser itself.
    if (message.type() === 'error' && !/status of 422/.test(message.text())) seen.push(message.text())
  })
  page.on('pageerror', (error) => seen.push(String(error)))
  await page.goto(url)
  return page
}
