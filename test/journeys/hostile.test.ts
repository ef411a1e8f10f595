import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Doer, importFiles } from '#actions'
import { openSite, type Site, troublesOf } from './site.ts'

/** What has got through somewhere before. Any of it that runs says so in `document.title` or to the console. */
const ATTACKS = [
  `<script>document.title='PWNED'</script>`,
  `"><img src=x onerror="document.title='PWNED'">`,
  `' onmouseover='document.title="PWNED"' x='`,
  `</title></textarea></style></script><svg/onload=document.title='PWNED'>`,
  `<iframe srcdoc="<script>top.document.title='PWNED'</script>"></iframe>`,
  `<a href="javascript:document.title='PWNED'">press</a>`,
  `<!--<img src="--><img src=x onerror=document.title='PWNED'//">`,
  `&lt;img src=x onerror=document.title=&#39;PWNED&#39;&gt;`,
  `<math><mtext><table><mglyph><style><img src=x onerror=document.title='PWNED'>`,
  `<form action=https://evil.example><button formaction=javascript:document.title='PWNED'>press`,
  `<base href=https://evil.example/><link rel=stylesheet href=https://evil.example/x.css>`,
  `<meta http-equiv=refresh content="0;url=https://evil.example/">`,
]
const MARKDOWN = [
  '[press](javascript:document.title=1)',
  '[press](  JaVaScRiPt&#58;document.title=1)',
  '[press](data:text/html,<script>document.title=1</script>)',
  '[press](vbscript:x "onmouseover=document.title=1")',
  '![pixel](https://evil.example/pixel.png)',
  '![x](https://evil.example/"onerror="document.title=1)',
  '<javascript:document.title=1>',
  '`<script>document.title=1</script>`',
  '[x]: javascript:document.title=1\n[x]',
]
const folder = mkdtempSync(join(tmpdir(), 'thalweg-hostile-'))
const given = join(folder, 'given')
let site: Site

function attack(number: number): string {
  return ATTACKS[number % ATTACKS.length] as string
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

function writeGiven(): void {
  mkdirSync(given)
  const work = ATTACKS.map((text, index) => ({
    name: text,
    position: attack(index + 1),
    url: index % 2 ? `javascript:document.title='PWNED'//${index}` : `https://example.org/"onclick="${index}`,
    location: text,
    summary: text,
    highlights: [text],
    startDate: `20${10 + index}-0${1 + (index % 9)}`,
    ...(index < 9 ? { endDate: `20${12 + index}-01` } : {}),
  }))
  const basics = {
    name: attack(0),
    label: attack(1),
    url: 'javascript:1',
    summary: attack(2),
    profiles: [{ network: attack(3), url: 'javascript:2', username: attack(4) }],
  }
  const rest = {
    skills: [{ name: attack(1), keywords: [attack(2)] }],
    projects: [{ name: attack(5), description: attack(6), startDate: '2020' }],
    references: [{ name: attack(3), reference: attack(1) }],
    awards: [{ title: attack(2), date: '2021-01-01', awarder: attack(4) }],
  }
  writeFileSync(join(given, 'resume.json'), JSON.stringify({ basics, work, ...rest }))
  const rows = ATTACKS.map((text, index) => {
    const day = `2026-11-${String(10 + index).padStart(2, '0')}`
    return [`${day} 08:00`, `${day} 17:30`, text, text, attack(index + 3)].map(quoted).join(',')
  })
  const spoilt = ATTACKS.map((text) => [text, text, text, text, text].map(quoted).join(','))
  writeFileSync(
    join(given, `hours <img src=x onerror=document.title=1>.csv`),
    ['start,end,project,description,tags', ...rows, ...spoilt].join('\n'),
  )
  const events = ATTACKS.map(
    (text, index) =>
      `BEGIN:VEVENT\r\nUID:${index}@x\r\nDTSTART:20261102T${String(8 + index).padStart(2, '0')}0000Z\r\nDTEND:20261102T${String(8 + index).padStart(2, '0')}3000Z\r\nSUMMARY:${text.replaceAll(/[,;]/g, '\\$&')}\r\nLOCATION:x\r\nATTENDEE;CN="<b>":mailto:a@<script>.example\r\nEND:VEVENT\r\n`,
  )
  writeFileSync(
    join(given, 'calendar.ics'),
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nX-WR-CALNAME:${attack(1)}\r\n${events.join('')}END:VCALENDAR\r\n`,
  )
  writeCards()
  const notes = [...ATTACKS, ...MARKDOWN].map((text, index) => ({
    name: `2026-10-${String(1 + index).padStart(2, '0')}.md`,
    text: `---\ntitle: ${JSON.stringify(text)}\ntags: [${JSON.stringify(text)}]\n---\n\nriverword ${text}\n\n# ${text}\n\n> ${text}\n\n| a | b |\n|---|:-:|\n| ${text.replaceAll('|', '')} | x |\n`,
  }))
  for (const { name, text } of notes) writeFileSync(join(given, name), text)
  writeFileSync(join(given, '<svg onload=document.title=1>.bin'), attack(3))
}

/** People, books, posts, windows and commits: what other programs write. */
function writeCards(): void {
  const cards = ATTACKS.map((text, index) => {
    const said = text.replaceAll(/[\\,;]/g, '\\$&')
    return `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${said}\r\nORG:${said}\r\nTITLE:${said}\r\nEMAIL:a${index}@x.example\r\nURL:javascript:document.title='PWNED'\r\nNOTE:${said}\r\nEND:VCARD\r\n`
  })
  writeFileSync(join(given, 'people.vcf'), cards.join(''))
  const books = ATTACKS.map((text, index) => [text, text, `2026/10/${10 + index}`, text].map(quoted).join(','))
  writeFileSync(join(given, 'read.csv'), ['Title,Author,Date Read,My Review', ...books].join('\n'))
  const posts = ATTACKS.map(
    (text, index) =>
      `<item><title><![CDATA[${text}]]></title><link>javascript:document.title='PWNED'//${index}</link><guid>${index}</guid><pubDate>Mon, 05 Oct 2026 1${index % 10}:00:00 GMT</pubDate><description><![CDATA[${text}]]></description></item>`,
  )
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title><![CDATA[${attack(0)}]]></title><link>https://blog.example/</link>${posts.join('')}</channel></rss>`
  writeFileSync(join(given, 'feed.xml'), feed)
  const events = ATTACKS.map((text, index) => ({
    ...{ timestamp: `2026-11-03T${String(8 + index).padStart(2, '0')}:00:00Z`, duration: 900 },
    data: { app: text, title: text },
  }))
  const bucket = { id: 'aw-watcher-window_x', type: 'currentwindow', client: 'x', hostname: attack(1), events }
  writeFileSync(join(given, 'windows.json'), JSON.stringify({ buckets: { 'aw-watcher-window_x': bucket } }))
}

async function fill(doer: Doer): Promise<void> {
  const { files } = await importFiles(doer, [given], { base: given })
  const refused = files.filter(({ status }) => status === 'refused').map(({ path }) => path)
  expect(refused).toEqual(['<svg onload=document.title=1>.bin'])
}

beforeAll(async () => {
  writeGiven()
  site = await openSite({ fill })
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

/** Whatever on a page runs, loads or leads where the record’s own text said so. */
async function dangersOn(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => {
    const own = new URL(location.href).origin
    const bad: string[] = []
    for (const node of document.querySelectorAll('*')) {
      const name = node.tagName.toLowerCase()
      if (['iframe', 'object', 'embed', 'base', 'img', 'math', 'video', 'audio'].includes(name)) bad.push(name)
      if (
        name === 'script' &&
        (!node.getAttribute('src')?.startsWith('/assets/') || node.textContent) &&
        node.getAttribute('type') !== 'application/json'
      )
        bad.push(node.outerHTML.slice(0, 200))
      for (const { name: attribute, value } of node.attributes) {
        if (/^on|^srcdoc$|^style$/.test(attribute)) bad.push(`${name} ${attribute}=${value.slice(0, 80)}`)
        if (
          /^(?:href|src|action|formaction|xlink:href)$/.test(attribute) &&
          !/^(?:https?|mailto):$/.test(new URL(value, location.href).protocol)
        )
          bad.push(`${name} ${attribute}=${value.slice(0, 80)}`)
        if (/^(?:src|action|formaction)$/.test(attribute) && new URL(value, location.href).origin !== own)
          bad.push(`${name} ${attribute}=${value.slice(0, 80)}`)
      }
    }
    return bad
  })
  const title = await page.title()
  return [
    ...found,
    ...(/^PWNED|^1$/.test(title) ? [title] : []),
    ...troublesOf(page).filter((line) => !/status of 40[34]/.test(line)),
  ]
}

/** Every page one can reach by links from the menu, as a person would; files to take along are no pages. */
async function reach(page: Page, most: number): Promise<Map<string, string[]>> {
  const waiting = [
    '/career',
    '/job',
    '/work',
    '/journal',
    '/sort',
    '/import',
    '/settings',
    '/begin',
    '/alike',
    '/sources',
    '/day/2026-11-03',
    '/search?q=riverword',
    '/search?q=script',
    `/search?q=${encodeURIComponent(attack(1))}`,
    `/journal?tag=${encodeURIComponent(attack(0))}`,
    `/nowhere/${encodeURIComponent(attack(1))}`,
  ]
  const dangers = new Map<string, string[]>()
  const kinds = new Map<string, number>()
  while (waiting.length && dangers.size < most) {
    const path = waiting.shift() as string
    if (dangers.has(path)) continue
    await page.goto(site.origin + path)
    dangers.set(path, await dangersOn(page))
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('a[href]:not([download])')].map(
        (link) => new URL(link.getAttribute('href') ?? '', location.href).href,
      ),
    )
    for (const link of links) {
      const { origin, pathname, search } = new URL(link)
      const kind = pathname.replaceAll(/01[0-9a-z]{18}/g, ':id') + search.replaceAll(/=[^&]*/g, '')
      const seen = kinds.get(kind) ?? 0
      if (origin !== site.origin || seen >= 4) continue
      kinds.set(kind, seen + 1)
      waiting.push(pathname + search)
    }
  }
  return dangers
}

test('nothing that came in with files runs, loads or leads anywhere on any page', async () => {
  const page = await site.visit('/career')
  const dangers = await reach(page, 120)
  expect([...dangers].filter(([, found]) => found.length)).toEqual([])
  expect(dangers.size).toBeGreaterThan(50)
  const paths = [...dangers.keys()].join('\n')
  // What no link leads to in this record, or only later.
  const [, job, interval] = /job\/(01\w{18})\/interval\/(01\w{18})/.exec(paths) ?? []
  for (const path of [`/sort/${interval}`, `/job/${job}/pieces`, `/job/${job}/pieces?kind=evening`]) {
    await page.goto(site.origin + path)
    expect(await dangersOn(page)).toEqual([])
  }
  for (const part of ['/job/', '/edit', '/journal/', '/interval/', '/begin/']) expect(paths).toContain(part)
}, 240_000)

test('what is found in hostile files is shown as text, with their names and complaints', async () => {
  for (const javaScript of [true, false]) {
    const page = await site.visit('/import', { javaScript })
    await page.setInputFiles(
      '#files-given',
      ['resume.json', `hours <img src=x onerror=document.title=1>.csv`, '<svg onload=document.title=1>.bin'].map(
        (name) => join(given, name),
      ),
    )
    await page.getByRole('button', { name: 'Look what is in them' }).click()
    await page.getByText('hours <img src=x').first().waitFor()
    if (javaScript) expect(await dangersOn(page)).toEqual([])
    expect(await page.textContent('main')).toContain('<script>')
    await page.close()
  }
})
