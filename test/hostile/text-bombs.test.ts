import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pdf } from '../packed/pdf.ts'
import { type HostileDesk, openHostileDesk } from './hostile-desk.ts'

const CANARY = 'Kanarienvogel'
let desk: HostileDesk

beforeEach(async () => {
  desk = await openHostileDesk()
})
afterEach(() => desk.close())

/** What became of one file; no reader may have taken long, burst or crashed. */
async function take(name: string, content: string | Uint8Array) {
  const taken = await desk.take(desk.lay(name, content))
  expect(taken.said.join()).not.toMatch(/took longer|of memory/)
  return { ...taken, status: taken.files[0]?.status }
}

/** Nine aliases of nine, ten times over. */
function laughs(): string {
  const names = Array.from('abcdefghij')
  const lines = names.map(
    (name, at) =>
      `${name}: &${name} [${
        at
          ? Array(9)
              .fill(`*${names[at - 1]}`)
              .join(',')
          : 'lol'
      }]`,
  )
  return `---\ndate: 2026-01-05\n${lines.join('\n')}\n---\n\nA note.\n`
}

describe('front matter', () => {
  test('with a billion laughs is text', async () => {
    const { status, said } = await take('note.md', laughs())
    expect([status, said.length]).toEqual(['admitted', 1])
    expect((await desk.held()).length).toBeLessThan(100_000)
  })

  test.each([
    ['in circles', 'a: &a [*a]'],
    ['with a thousand anchors', Array.from({ length: 1_000 }, (_, at) => `k${at}: &a${at} [x]`).join('\n')],
    ['ten thousand deep', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['hundreds deep by lines', `a:\n${Array.from({ length: 600 }, (_, at) => `${' '.repeat(at + 1)}- `).join('\n')}`],
    ['that merges itself', 'a: &a\n  <<: *a\n  b: 1'],
    ['that builds a function', 'a: !!js/function "function(){throw 1}"\nb: !!python/object/apply:os.system ["ls"]'],
    [
      'that would change what everything inherits',
      '__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}',
    ],
    ['of numbers no one needs', `a: ${'9'.repeat(100_000)}\nb: 1e99999`],
  ])('%s gives one note, or a sentence', async (_, lines) => {
    const { files } = await take('note.md', `---\ndate: 2026-01-05\n${lines}\n---\n\nA note.\n`)
    expect(files[0]?.admitted).toEqual({ entries: 1 })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('that is a program is not run', async () => {
    const marker = join(desk.folder, 'ran')
    const program = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, ''); module.exports = { date: '2026-01-05' }`
    for (const [at, kind] of ['js', 'javascript', 'coffee', 'json5', 'ts', 'eval'].entries())
      await take(`2026-01-0${at + 1}.md`, `---${kind}\n${program}\n---\n\nA note.\n`)
    expect(existsSync(marker)).toBe(false)
    expect(await desk.held()).toContain('module.exports')
  })

  test('in TOML, ten thousand deep or with a name twice, gives one note or a sentence', async () => {
    for (const [at, lines] of [`a = ${'['.repeat(10_000)}`, 'a = 1\na = 2', '"__proto__" = 1'].entries()) {
      const { files } = await take(`2026-02-0${at + 1}.md`, `+++\ndate = 2026-01-05\n${lines}\n+++\n\nA note.\n`)
      expect(files[0]?.admitted).toEqual({ entries: 1 })
    }
  })
})

describe('XML', () => {
  const feed = (title: string) =>
    `<rss version="2.0"><channel><title>${title}</title><item><title>${title}</title><pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate><guid>1</guid></item></channel></rss>`
  const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')

  test('with a billion laughs is refused', async () => {
    const { said } = await take(
      'feed.xml',
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${levels}]>${feed('&l9;')}`,
    )
    expect(said[0]).toMatch(/^refused: this is not (?:sound XML: it uses a name|a file Thalweg knows)/)
  })

  test.each([
    ['a file', (path: string) => `<!ENTITY x SYSTEM "file://${path}">`],
    ['an address', () => '<!ENTITY x SYSTEM "http://127.0.0.1:9/x">'],
    ['parameters', (path: string) => `<!ENTITY % p SYSTEM "file://${path}"> %p; <!ENTITY x "y">`],
  ])('that asks for %s gets nothing', async (_, entity) => {
    const secret = join(desk.folder, 'secret')
    writeFileSync(secret, CANARY)
    const { status } = await take('feed.xml', `<?xml version="1.0"?><!DOCTYPE rss [${entity(secret)}]>${feed('&x;')}`)
    expect(status).toBe('refused')
    expect(await desk.held()).not.toContain(CANARY)
  })

  test.each([
    ['feed.xml', (deep: string) => `<rss version="2.0"><channel>${deep}`],
    ['entry.doentry', (deep: string) => `<?xml version="1.0"?><plist version="1.0"><dict><key>a</key>${deep}`],
    [
      'europass.xml',
      (deep: string) =>
        `<?xml version="1.0"?><SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass">${deep}`,
    ],
  ])('a hundred thousand deep is refused: %s', async (name, around) => {
    expect((await take(name, around('<array>'.repeat(100_000)))).status).toBe('refused')
  })
})

describe('JSON a hundred thousand deep is refused:', () => {
  const deep = '['.repeat(100_000)
  test.each([
    ['resume.json', `{"basics":{"name":"A"},"work":${deep}`],
    ['whole.json', `{"basics":{"name":"A"},"work":${deep}${']'.repeat(100_000)}}`],
    ['Journal.json', `{"metadata":{"version":"1.0"},"entries":${deep}`],
    ['reactive.json', `{"basics":{"name":"A"},"sections":${deep}`],
    ['buckets.json', `{"buckets":{"x":{"id":"x","type":"currentwindow","events":${deep}`],
    [
      'events.json',
      `{"buckets":{"x":{"id":"x","type":"currentwindow","events":[{"timestamp":"2026-01-05T10:00:00Z","duration":1,"data":${deep}`,
    ],
    ['objects.json', '{"basics":'.repeat(100_000)],
    ['frames.json', `[[1,2,"p","id",${deep}`],
  ])('%s', async (name, text) => {
    expect((await take(name, text)).status).toBe('refused')
  })
})

describe('a PDF', () => {
  const sound = Buffer.from(pdf([[{ x: 60, y: 700, size: 12, text: 'Experience' }]])).toString('latin1')
  const changed = (from: string | RegExp, to: string) => Buffer.from(sound.replace(from, to), 'latin1')

  test.each([
    [
      'that runs scripts',
      '/Type /Catalog',
      `/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\); this.exportDataObject\\({cName:"x"}\\)) >>`,
    ],
    ['that starts a program', '/Type /Catalog', '/Type /Catalog /OpenAction << /S /Launch /F (/bin/sh) >>'],
    ['that holds files', '/Type /Catalog', '/Type /Catalog /Names << /EmbeddedFiles << /Names [(a.zip) 4 0 R] >> >>'],
    ['whose pages are their own parents', '/Kids [6 0 R]', '/Kids [2 0 R 2 0 R 2 0 R]'],
    ['of a thousand million pages', '/Count 1', '/Count 1000000000'],
    ['whose pages lie ten thousand deep', '/Kids [6 0 R]', `/Kids ${'['.repeat(10_000)}6 0 R${']'.repeat(10_000)}`],
    ['whose dictionaries never end', '/Type /Catalog', `/Type ${'<< /Type '.repeat(20_000)}`],
    ['that says it is two gigabytes', /\/Length \d+/, '/Length 2147483647'],
  ])('%s ends in a sentence', async (_, from, to) => {
    const { said, status } = await take('cv.pdf', changed(from, to))
    expect([status, said.length > 0]).toEqual(['refused', true])
  })
})
