import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { admit, type ConceptName } from '#record'
import type { Surroundings } from '../format.ts'
import { parsePublished } from './published.ts'
import { feed } from './read.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8')
const zone = 'Europe/Oslo' as Zone

function read(text: string) {
  const reads = [...feed.read({ path: 'feed.xml', text }, { zone } as Surroundings)]
  const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
  const complaints = reads.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
  const of = (name: ConceptName) => drafts.flatMap(({ concept, value }) => (concept === name ? [value] : [])) as never[]
  return { drafts, complaints, of, admitted: admit(drafts, () => undefined) }
}

const sniff = (head: string) => feed.sniff({ head, path: 'x.xml', size: 1 })
const rss = (items: string) =>
  `<rss version="2.0"><channel><title>Many</title><link>https://m.example</link>${items}</channel></rss>`
const post = (by: string, number: number) =>
  `<item><title>${by} ${number}</title><guid>${by}${number}</guid><author>${by}@m.example (${by})</author><pubDate>Sat, 14 Feb 2026 10:0${number}:00 +0100</pubDate></item>`

describe('a feed', () => {
  test.each(['blog.rss.xml', 'blog.atom.xml', 'blog.rdf.xml'])('%s is recognised, and all is admitted', (name) => {
    expect(sniff(sample(name))).toBeGreaterThan(0.9)
    const { admitted, drafts } = read(sample(name))
    expect(admitted.complaints).toEqual([])
    expect(drafts.length).toBeGreaterThan(2)
    expect(read(sample(name)).drafts).toEqual(drafts)
  })

  test('other XML is not taken for one', () => {
    for (const head of [
      '<note><to/></note>',
      '<svg><feed/></svg>',
      'text <rss>',
      '{"rss": 1}',
      '<rdf:RDF xmlns:rdf="x">',
    ])
      expect(sniff(head)).toBe(0)
  })

  test('is an unpaid job; a post is an entry of it, and an hour before it was published', () => {
    const { of, drafts, complaints } = read(sample('blog.rss.xml'))
    expect(of('job')).toEqual([
      { title: 'Plain rivers', kind: 'side project', paid: false, url: 'https://rivers.example/' },
    ])
    const job = { key: drafts[0]?.key }
    expect(of('entry')).toEqual([
      {
        day: '2026-02-14',
        at: Date.UTC(2026, 1, 14, 20, 30),
        kind: 'note',
        title: 'Weirs & locks',
        text: 'On weirs.\n\n- Old\n- New',
        job,
        tags: ['writing', 'Water', 'Field notes'],
        extra: '{"url":"https://rivers.example/weirs"}',
      },
      expect.objectContaining({
        day: '2026-02-03',
        text: 'Only content.',
        extra: '{"url":"https://rivers.example/night"}',
      }),
      expect.objectContaining({ day: '2026-01-25', text: 'Day only' }),
    ])
    expect(of('interval')).toEqual([
      {
        job,
        startAt: Date.UTC(2026, 1, 14, 19, 30),
        endAt: Date.UTC(2026, 1, 14, 20, 30),
        zone,
        title: 'Weirs & locks',
        project: 'Plain rivers',
        tags: ['writing'],
        trace: 'post',
      },
      expect.objectContaining({ endAt: Date.UTC(2026, 1, 2, 23, 30) }),
    ])
    expect(complaints.map(({ message }) => message)).toEqual([
      '1 post by “Odd” in this feed, which is mostly by “Ilse”: it was not taken',
      'the feed says the day of this post but not the time, so it stands in the journal and counts no hour',
      '“untitled” has no date, and the journal goes by days',
    ])
  })

  test('of Atom has its summary, its page and its change; one that stands twice is one', () => {
    const { of, complaints } = read(sample('blog.atom.xml'))
    expect(of('job')).toMatchObject([{ title: 'Maps — and more', url: 'https://maps.example/' }])
    expect(of('entry')).toMatchObject([
      {
        text: 'Why it is.',
        tags: ['writing', 'maps'],
        extra: '{"url":"https://maps.example/one.html","updated":"2026-01-11T09:00:00+01:00"}',
      },
      { title: 'South too', text: 'Some say so.', day: '2026-01-12' },
    ])
    expect(complaints).toMatchObject([{ message: '“South too” stands twice in the feed' }])
  })

  test('of many hands is nobody’s', () => {
    const planet = rss(['Ada', 'Bo', 'Cy'].flatMap((by) => [1, 2].map((number) => post(by, number))).join(''))
    expect(read(planet)).toMatchObject({
      drafts: [],
      complaints: [{ message: expect.stringContaining('posts of 3 people') }],
    })
    expect(
      read(planet.replace('<link>', '<managingEditor>x@m.example (Bo)</managingEditor><link>')).of('entry'),
    ).toHaveLength(2)
  })

  test('of commits is refused, as is one without posts', () => {
    const commits =
      '<feed><entry><id>tag:github.com,2008:Grit::Commit/1</id><updated>2024-03-12T05:30:27Z</updated></entry></feed>'
    expect(read(commits).complaints).toMatchObject([{ message: 'these are commits, not posts' }])
    expect(read(rss('')).complaints).toMatchObject([{ message: 'there are no posts in this feed' }])
    expect(read('<note/>').complaints).toMatchObject([{ message: 'it is no feed of posts' }])
  })

  test('a long post is cut, and no address but one of the web is kept', () => {
    const long = `<description>${'word '.repeat(5_000)}</description><link>javascript:alert(1)</link>`
    const { of } = read(rss(post('Ada', 1).replace('<guid>', `${long}<guid>`)))
    const [entry] = of('entry') as { text: string; extra?: string }[]
    expect(entry?.text).toMatch(/^.{900,1001}…$/)
    expect(entry?.extra).toBeUndefined()
  })

  test('the same post has the same key when the feed goes on', () => {
    const keys = (text: string) => read(text).drafts.map(({ key }) => key)
    const before = rss(post('Ada', 1))
    expect(keys(rss(post('Ada', 2) + post('Ada', 1)))).toEqual(expect.arrayContaining(keys(before)))
  })

  test.each([
    ['Sat, 14 Feb 2026 23:30:00 -0500', '2026-02-14', Date.UTC(2026, 1, 15, 4, 30)],
    ['2026-02-14T23:30:00Z', '2026-02-15', Date.UTC(2026, 1, 14, 23, 30)],
    ['Wed, 14 Jan 2026 10:00:00 PST', '2026-01-14', Date.UTC(2026, 0, 14, 18)],
    ['2026-02-14', '2026-02-14', undefined],
    ['2026-02-14T00:00:00Z', '2026-02-14', undefined],
  ])('%s is read', (text, day, at) => {
    expect(parsePublished(text, zone)).toEqual({ day, ...(at === undefined ? {} : { at }) })
  })

  test('whatever stands in it is read without trouble', () => {
    const piece = fc.constantFrom(
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<link href="x"/>',
      '<pubDate>2026-01-01T10:00Z</pubDate>',
      '<guid>',
      '</guid>',
      'x',
      '&lt;p&gt;',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { admitted } = read(rss(pieces.join('')))
        expect(admitted.complaints).toEqual([])
      }),
    )
  })
})
