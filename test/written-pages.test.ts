import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { FORMATS } from '#formats'

const ROOT = join(import.meta.dirname, '..')
const inFolder = (folder: string) => readdirSync(join(ROOT, folder)).flatMap((name) => join(folder, name))
const PAGES = ['.', 'docs', 'docs/decisions'].flatMap(inFolder).filter((path) => path.endsWith('.md'))
const read = (page: string) => readFileSync(join(ROOT, page), 'utf8')

/** As hosts of repositories make them of headings. */
function anchorsOf(page: string): Set<string> {
  const headings = [...read(page).matchAll(/^#{1,4} (.+)$/gm)].map((match) => match[1] as string)
  const named = (heading: string) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '')
  return new Set(headings.map((heading) => named(heading).replaceAll(' ', '-')))
}

test.each(PAGES)('every link of %s leads to a page and a heading that are there', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|dayone-)([^)\s]+)\)/g)].map((match) => match[1] as string)
  for (const link of links.filter((one) => !one.includes('://'))) {
    const [path = '', anchor] = link.split('#')
    const target = path ? join(dirname(page), path) : page
    expect([link, existsSync(join(ROOT, target))]).toEqual([link, true])
    if (anchor) expect([link, anchorsOf(target).has(anchor)]).toEqual([link, true])
  }
})

const page = read('docs/formats.md')
const sections = page.split(/^## (?=.)/m).slice(1)
/** Not of a file that comes from elsewhere, or headings of an example. */
const OTHERS = /^(?:Markdown: the whole record|When files|Files, folders|Reading\n|Done\n)/

test('every format’s section says where its files are found, what is taken, and what is not and why', () => {
  const whole = sections.filter((one) => !OTHERS.test(one))
  expect(whole.length).toBeGreaterThan(18)
  const text = page.replace(/```[\s\S]*?```/g, '')
  for (const name of whole.map((one) => one.slice(0, one.indexOf('\n')))) {
    const section = text.slice(text.indexOf(`## ${name}`)).split(/\n## /)[0] as string
    const parts = [...section.matchAll(/^\*\*(Where to find it|What is taken|What is not taken, and why)\.\*\*/gm)]
    expect([name, ...parts.map((match) => match[1])]).toEqual([
      name,
      'Where to find it',
      'What is taken',
      'What is not taken, and why',
    ])
  }
})

test('every section is in the table at the beginning, and every format has its own or is named in one', () => {
  const opening = page.slice(0, page.indexOf('\n## '))
  const linked = [...opening.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1])
  const shown = [...anchorsOf('docs/formats.md')].filter(
    (anchor) => !/^(?:formats|reading|reading-list|done)$/.test(anchor),
  )
  expect(shown.filter((anchor) => !linked.includes(anchor))).toEqual([])
  const words = page.toLowerCase().replace(/[^a-z]/g, '')
  const named: Readonly<Record<string, string>> = {
    'pdf-resume': 'résumés in pdf',
    'learning-list': 'lists of learning',
    'contacts-sheet': 'contacts of google',
    'dated-text': 'plain text',
  }
  for (const { name } of FORMATS) {
    const wanted = (named[name] ?? name).replace(/[^a-z]/g, '')
    expect([name, words.includes(wanted)]).toEqual([name, true])
  }
})
