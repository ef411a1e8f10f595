import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Door, openDoor } from '../../src/web/door/door.ts'
import { launchBrowser } from '../browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'thalweg-enter-'))
const script =
  "document.querySelector('button').addEventListener('click', () => fetch('/kept', { method: 'POST', headers: { 'x-thalweg-token': document.querySelector('[name=token]').value } }).then((r) => { document.title = String(r.status) }))"
const file = (type: string, text: string) => ({ type, bytes: Buffer.from(text), compressed: {} })
const kept: string[] = []
let browser: Browser
let door: Door

beforeAll(async () => {
  browser = await launchBrowser()
  const opened = await openDoor({
    secretFile: join(folder, 'key'),
    port: 0,
    assets: {
      files: new Map([
        ['river.js', file('text/javascript', script)],
        ['style.css', file('text/css', 'h1 { color: rgb(1, 2, 3) }')],
      ]),
      styles: [],
      fonts: [],
      island: () => [],
    },
    pages: (app) => {
      app.get('/', (c) =>
        c.html(`<!doctype html><html lang="en"><head><title>Open</title><meta charset="utf-8">
          <link rel="stylesheet" href="/assets/style.css"><script type="module" src="/assets/river.js"></script></head>
          <body><h1>Open</h1><script>document.title = 'inline'</script><button type="button">Fetch</button>
          <form method="post" action="/kept"><input type="hidden" name="token" value="${c.var.token}">
          <input name="text" aria-label="Text"><input type="submit" value="Keep"></form></body></html>`),
      )
      app.post('/kept', async (c) => {
        kept.push(String((await c.req.parseBody()).text))
        return c.redirect('/', 303)
      })
    },
  })
  if ('hint' in opened) throw new Error(opened.message)
  door = opened
})

afterAll(async () => {
  await browser.close()
  await door.close()
  rmSync(folder, { recursive: true })
})

test('the link opened from another site leads in, and a form of the page writes', async () => {
  const stranger = createServer((_, reply) => {
    reply.setHeader('content-type', 'text/html').end(`<a href="${door.link()}">Open</a>`)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => stranger.once('listening', resolve))
  const page = await browser.newPage()
  await page.goto(`http://localhost:${(stranger.address() as AddressInfo).port}/`)
  await page.click('a')
  await page.waitForURL(`${door.origin}/`)
  await page.fill('[name=text]', 'a win')
  await page.click('[type=submit]')
  await page.waitForURL(`${door.origin}/`)
  expect(kept).toEqual(['a win'])
  stranger.close()
  await page.close()
})

test('scripts and styles of the program run, and those in a page do not', async () => {
  const page = await browser.newPage()
  await page.goto(door.link())
  await page.waitForURL(`${door.origin}/`)
  expect(await page.title()).toBe('Open')
  expect(await page.locator('h1').evaluate((node) => getComputedStyle(node).color)).toBe('rgb(1, 2, 3)')
  await page.click('button')
  await page.waitForFunction(() => document.title === '200')
  await page.close()
})

test('a form of another site that names the program writes nothing', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(door.link())
  await page.waitForURL(`${door.origin}/`)
  const token = await page.inputValue('[name=token]')
  const before = kept.length
  await page.goto('about:blank')
  await page.setContent(`<form method="post" action="${door.origin}/kept"><input name="token" value="${token}"></form>`)
  const [reply] = await Promise.all([
    page.waitForResponse(`${door.origin}/kept`),
    page.evaluate(() => document.querySelector('form')?.submit()),
  ])
  expect(reply.status()).toBe(403)
  expect(kept).toHaveLength(before)
  await context.close()
})
