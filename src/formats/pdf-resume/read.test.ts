import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { admit, type ConceptName } from '#record'
import { type Printed, pdf } from '../../../test/packed/pdf.ts'
import type { OpenFile, Read, Surroundings } from '../format.ts'
import { pdfResume } from './read.ts'

function fileOf(bytes: Uint8Array, size = bytes.length): OpenFile {
  return {
    path: 'resume.pdf',
    size,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += 1_000) yield bytes.slice(at, at + 1_000)
    },
  }
}

async function read(bytes: Uint8Array, size?: number) {
  const reads: Read[] = []
  for await (const one of pdfResume.stream(fileOf(bytes, size), {} as Surroundings)) reads.push(one)
  const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
  const complaints = reads.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
  const of = (name: ConceptName) => drafts.flatMap(({ concept, value }) => (concept === name ? [value] : []))
  return { drafts, complaints, of, admitted: admit(drafts, () => undefined) }
}

/** Lines one under the other: `[text, size, space above, bold]`. */
type Set = readonly (readonly [text: string, size: number, above: number, bold?: boolean])[]

function set(x: number, top: number, lines: Set): Printed[] {
  let y = top
  return lines.map(([text, size, above, bold]) => {
    y -= above
    return { x, y, size, text, ...(bold ? { bold } : {}) }
  })
}

const SIDE: Set = [
  ['Contact', 13, 0],
  ['ilse@example.org', 10.5, 20],
  ['www.linkedin.com/in/ilse-', 10.5, 16],
  ['brandvold (LinkedIn)', 10.5, 12],
  ['Top Skills', 13, 30],
  ['Hydrometry', 10.5, 20],
  ['Solar power', 10.5, 20],
  ['Languages', 13, 30],
  ['Norwegian (Native or', 10.5, 20],
  ['Bilingual)', 10.5, 12],
  ['French (Limited Working)', 10.5, 20],
  ['Certifications', 13, 30],
  ['Avalanche leader', 10.5, 20],
]

const MAIN: Set = [
  ['Ilse Brandvold', 26, 0],
  ['Hydrologist and maker of maps', 12, 24],
  ['Bergen, Vestland, Norway', 12, 16],
  ['Summary', 15.75, 36],
  ['I measure rivers, and I have done so for a very long time in', 12, 22],
  ['all weathers.', 12, 16],
  ['Experience', 15.75, 36],
  ['Gauge Works', 12, 24],
  ['11 years 8 months', 10.5, 16],
  ['Head of gauging', 11.5, 20],
  ['March 2019 - Present (5 years 3 months)', 10.5, 16],
  ['Bergen, Norway', 10.5, 16],
  ['Runs forty stations along the coast and in the mountains, with', 10.5, 20],
  ['a crew of nine.', 10.5, 14],
  ['• Solar power', 10.5, 14],
  ['• Quiet radio', 10.5, 14],
  ['Gauger', 11.5, 24],
  ['June 2014 - February 2019 (4 years 9 months)', 10.5, 16],
  ['Mountain Rescue', 12, 24],
  ['Radio operator', 11.5, 20],
  ['2010 - 2014 (4 years)', 10.5, 16],
]

const EDUCATION: Set = [
  ['Education', 15.75, 0],
  ['University of Fjords', 12, 24],
  ['Master of Science, Hydrology and the water of mountains and', 10.5, 16],
  ['coasts · (2001 - 2006)', 10.5, 14],
  ['Folk School', 12, 24],
  ['Choir · (2000 - 2001)', 10.5, 16],
]

const footer = (text: string): Printed => ({ x: 280, y: 20, size: 9, text })
const linkedIn = pdf([
  [...set(22, 750, SIDE), ...set(223, 740, MAIN), footer('Page 1 of 2')],
  [...set(223, 740, EDUCATION), footer('Page 2 of 2')],
])

describe('a résumé LinkedIn made', () => {
  test('is recognised, asks to be confirmed, and all is admitted, twice the same', async () => {
    const start = linkedIn.slice(0, 100)
    expect(pdfResume.sniff({ head: '', start, path: 'Profile.pdf', size: 1 })).toBeGreaterThan(0.3)
    expect(pdfResume.toConfirm).toBe(true)
    const { admitted, drafts, complaints } = await read(linkedIn)
    expect(complaints).toEqual([])
    expect(admitted.complaints).toEqual([])
    expect((await read(linkedIn)).drafts).toEqual(drafts)
  })

  test('tells jobs with their positions, places and what was done', async () => {
    const { of } = await read(linkedIn)
    expect(of('organisation')).toMatchObject([
      { name: 'Gauge Works' },
      { name: 'Mountain Rescue' },
      { name: 'University of Fjords' },
      { name: 'Folk School' },
    ])
    expect(of('job')).toMatchObject([
      { title: 'Head of gauging', from: '2014-06' },
      { title: 'Radio operator', from: '2010', to: '2014' },
      {
        title: 'Master of Science, Hydrology and the water of mountains and coasts',
        kind: 'study',
        from: '2001',
        to: '2006',
      },
      { title: 'Choir', kind: 'study' },
    ])
    expect(of('position').slice(0, 2)).toMatchObject([
      { title: 'Gauger', to: '2019-02' },
      {
        title: 'Head of gauging',
        place: 'Bergen, Norway',
        summary: 'Runs forty stations along the coast and in the mountains, with a crew of nine.',
        highlights: ['Solar power', 'Quiet radio'],
      },
    ])
  })

  test('tells from the side who it is, skills, languages and certificates', async () => {
    const { of } = await read(linkedIn)
    expect(of('person')).toEqual([
      {
        name: 'Ilse Brandvold',
        headline: 'Hydrologist and maker of maps',
        email: 'ilse@example.org',
        place: 'Bergen, Vestland, Norway',
        summary: 'I measure rivers, and I have done so for a very long time in all weathers.',
        profiles: ['LinkedIn: https://www.linkedin.com/in/ilse-brandvold'],
      },
    ])
    expect(of('skill')).toEqual([
      { name: 'Hydrometry', kind: 'skill' },
      { name: 'Solar power', kind: 'skill' },
      { name: 'Norwegian', kind: 'language', level: 'Native or Bilingual' },
      { name: 'French', kind: 'language', level: 'Limited Working' },
    ])
    expect(of('evidence')).toEqual([{ title: 'Avalanche leader', kind: 'certificate' }])
  })
})

describe('a résumé any program made', () => {
  test('in one column has titles and dates on a line, organisations under them', async () => {
    const body = set(50, 740, [
      ['Ilse Brandvold', 22, 0, true],
      ['ilse@example.org | +47 555 0100 | https://ilse.example.org', 10, 18],
      ['EXPERIENCE', 12, 30, true],
      ['Head of gauging', 10, 20, true],
      ['Gauge Works GmbH, Bergen', 10, 14],
      ['- Solar power', 10, 14],
      ['- Quiet radio', 10, 14],
      ['Gauger', 10, 20, true],
      ['River Agency', 10, 14],
      ['Measured water.', 10, 14],
      ['EDUCATION', 12, 30, true],
      ['MSc Hydrology', 10, 20, true],
      ['University of Fjords', 10, 14],
      ['SKILLS', 12, 30, true],
      ['Tools: Charts, Radar, Boats', 10, 20],
      ['CAT LOVER', 12, 30, true],
      ['Three cats.', 10, 20],
    ])
    const dates: Printed[] = [
      { ...(body[3] as Printed), x: 450, text: '03/2019 – Present', bold: false },
      { ...(body[7] as Printed), x: 450, text: '06/2014 – 02/2019', bold: false },
      { ...(body[11] as Printed), x: 450, text: '2001 – 2006', bold: false },
    ]
    const { of, complaints, admitted } = await read(pdf([[...body, ...dates]]))
    expect(admitted.complaints).toEqual([])
    expect(of('job')).toMatchObject([
      { title: 'Head of gauging', from: '2019-03' },
      { title: 'Gauger', from: '2014-06', to: '2019-02' },
      { title: 'MSc Hydrology', kind: 'study', from: '2001' },
    ])
    expect(of('organisation')).toMatchObject([
      { name: 'Gauge Works GmbH' },
      { name: 'River Agency' },
      { name: 'University of Fjords' },
    ])
    expect(of('position')).toMatchObject([
      { place: 'Bergen', highlights: ['Solar power', 'Quiet radio'] },
      { summary: 'Measured water.' },
      {},
    ])
    expect(of('person')).toMatchObject([
      { name: 'Ilse Brandvold', email: 'ilse@example.org', phone: '+47 555 0100', url: 'https://ilse.example.org' },
    ])
    expect(of('skill').map((one) => (one as { name: string }).name)).toEqual(['Charts', 'Radar', 'Boats'])
    expect(complaints).toMatchObject([{ message: 'what stands under “CAT LOVER” was not taken' }])
  })

  test('in German, as a table with the dates at the left', async () => {
    const rows = (top: number, pairs: readonly (readonly [string, string])[]) =>
      pairs.flatMap(([date, text], index) => [
        ...(date ? [{ x: 50, y: top - index * 16, size: 10, text: date }] : []),
        { x: 200, y: top - index * 16, size: 10, text },
      ])
    const page: Printed[] = [
      { x: 50, y: 760, size: 20, text: 'Lebenslauf' },
      { x: 50, y: 700, size: 13, text: 'Berufserfahrung', bold: true },
      ...rows(670, [
        ['03/2019 – heute', 'Leiterin Pegelwesen, Pegelbau GmbH, Bergen'],
        ['', '• Solarstrom'],
        ['', '• Funk'],
        ['06/2014 – 02/2019', 'Technikerin, Flussamt'],
      ]),
      { x: 50, y: 560, size: 13, text: 'Ausbildung', bold: true },
      ...rows(530, [['2001 – 2006', 'Universität der Fjorde, Hydrologie (Master)']]),
      { x: 50, y: 470, size: 13, text: 'Sprachen', bold: true },
      ...set(50, 440, [
        ['Norwegisch: Muttersprache', 10, 0],
        ['Französisch – gut', 10, 16],
      ]),
    ]
    const { of, complaints } = await read(pdf([page]))
    expect(of('job')).toMatchObject([
      { title: 'Leiterin Pegelwesen', from: '2019-03' },
      { title: 'Technikerin', from: '2014-06', to: '2019-02' },
      { title: 'Hydrologie (Master)', kind: 'study' },
    ])
    expect(of('organisation')).toMatchObject([
      { name: 'Pegelbau GmbH' },
      { name: 'Flussamt' },
      { name: 'Universität der Fjorde' },
    ])
    expect(of('position')[0]).toMatchObject({ highlights: ['Solarstrom', 'Funk'] })
    expect(of('skill')).toEqual([
      { name: 'Norwegisch', kind: 'language', level: 'Muttersprache' },
      { name: 'Französisch', kind: 'language', level: 'gut' },
    ])
    expect(complaints).toEqual([])
  })

  test('in French and Spanish has its headings known', async () => {
    const cv = (heading: string, dates: string, school: string, studies: string) =>
      pdf([
        set(50, 740, [
          ['Ilse Brandvold', 20, 0],
          [heading, 14, 40],
          ['Cheffe de projet – Jauges SA', 11, 24, true],
          [dates, 11, 14],
          ['Elle mesure les rivières.', 11, 14],
          [school, 14, 40],
          [studies, 11, 24],
        ]),
      ])
    const french = await read(
      cv(
        'Expérience professionnelle',
        'mars 2019 - présent',
        'Formation',
        'Université des Fjords, Hydrologie, 2001 - 2006',
      ),
    )
    expect(french.of('job')).toMatchObject([
      { title: 'Cheffe de projet', from: '2019-03' },
      { kind: 'study', from: '2001' },
    ])
    const spanish = await read(
      cv(
        'Experiencia laboral',
        'marzo de 2019 - actualidad',
        'Educación',
        'Universidad de los Fiordos, Hidrología, 2001 - 2006',
      ),
    )
    expect(spanish.of('job')).toMatchObject([{ from: '2019-03' }, { title: 'Hidrología', from: '2001' }])
  })
})

describe('a PDF that is no résumé', () => {
  test.each<[what: string, bytes: Uint8Array, said: string]>([
    ['pictures', pdf([[]]), 'there is no text in this PDF: its pages are pictures, as a scanner makes them'],
    [
      'a letter',
      pdf([
        set(50, 700, [
          ['Dear all, the river is high again this year,', 11, 0],
          ['and the weirs hold.', 11, 14],
        ]),
      ]),
      'no headings of a résumé were found in this PDF, such as Experience or Education',
    ],
    ['damage', Buffer.from('%PDF-1.7\nnothing of a PDF follows'), 'this PDF is damaged and cannot be read'],
  ])('%s: is refused with a sentence', async (_, bytes, said) => {
    expect(await read(bytes)).toMatchObject({ drafts: [], complaints: [{ message: said }] })
  })

  test('but larger than any résumé is not opened, whatever size it claims', async () => {
    expect((await read(linkedIn, 21 * 1024 * 1024)).complaints).toMatchObject([{ message: 'it is larger than 20 MB' }])
    const many: OpenFile = {
      path: 'x.pdf',
      size: 10,
      async *bytes() {
        for (let at = 0; at < 30; at++) yield new Uint8Array(1024 * 1024)
      },
    }
    const reads: Read[] = []
    for await (const one of pdfResume.stream(many, {} as Surroundings)) reads.push(one)
    expect(reads).toMatchObject([{ complaint: { message: 'it is larger than 20 MB' } }])
  })

  test('of many pages is read to the hundredth', async () => {
    const { complaints } = await read(
      pdf(
        Array.from({ length: 120 }, () =>
          set(50, 700, [
            ['Experience', 14, 0],
            ['Gauger', 10, 20],
          ]),
        ),
      ),
    )
    expect(complaints[0]?.message).toBe('it has 120 pages, and only the first 100 were read')
  })

  test('damaged anywhere is read or refused without trouble', async () => {
    const places = fc.array(fc.tuple(fc.nat(linkedIn.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(places, async (changes) => {
        const bytes = Uint8Array.from(linkedIn)
        for (const [at, byte] of changes) bytes[at] = byte
        const { admitted } = await read(bytes)
        expect(admitted.complaints.every(({ message }) => typeof message === 'string')).toBe(true)
      }),
      { numRuns: 25 },
    )
  })
})
