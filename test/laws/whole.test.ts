import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { beforeAll, describe, expect, test } from 'vitest'
import { figuresText } from '#actions'
import { type Figures, figuresOf, type ToldFigure } from '#documents'
import { explain, type Finding } from '#measures'
import { allFindings } from '#questions'
import { howComputed, WRITING } from '../../src/cli/how-computed.ts'
import { HowBody } from '../../src/web/figures/how-computed.tsx'
import type { Visit } from '../../src/web/visit.ts'
import { wordsFor } from '../../src/web/words/index.ts'
import { placeOf } from '../store/databases.ts'
import { withSample } from './filled.ts'

const DOCUMENTED = readFileSync(join(import.meta.dirname, '../../docs/measures.md'), 'utf8')
/** Labels whose words hold no number of the figure, so that every reader gets the very same. */
const ALIKE = ['What it is', 'Method', 'Formula', 'Source', 'Check it']

const place = placeOf('sqlite')
let told: Figures
beforeAll(async () => {
  told = figuresOf('2026-11-18', await allFindings(await withSample(await place.open())))
})

/** What is wrong with any of them, by what it is of. */
function faults(of: (figure: ToldFigure) => readonly (string | false | undefined)[]): string[] {
  return told.figures.flatMap((figure) =>
    of(figure).flatMap((fault) => (fault ? [`${figure.part} > ${figure.of.join(' > ')}: ${fault}`] : [])),
  )
}

test('there are figures of every part, some of them not enough yet', () => {
  expect(told.figures.length).toBeGreaterThan(200)
  expect(told.figures.some(({ finding }) => finding.notEnough)).toBe(true)
})

describe('every finding of the sample career', () => {
  test('has a value or says what is missing, never both and never neither', () => {
    expect(
      faults(({ finding: { value, notEnough } }) => [
        (value === undefined) === (notEnough === undefined) && `value ${value}, ${JSON.stringify(notEnough)}`,
        Number.isNaN(value) && 'not a number',
        notEnough?.need !== undefined &&
          (notEnough.have ?? 0) >= notEnough.need &&
          `has all: ${JSON.stringify(notEnough)}`,
      ]),
    ).toEqual([])
  })

  test('has a sample that can be counted, and a period that runs forward', () => {
    expect(
      faults(({ finding: { n, period } }) => [
        !(Number.isInteger(n) && n >= 0) && `n ${n}`,
        !(period?.from <= period?.to) && `period ${JSON.stringify(period)}`,
      ]),
    ).toEqual([])
  })

  test('has an interval around its value, and only beside a value', () => {
    expect(
      faults(({ finding: { value, interval } }) => [
        interval && value === undefined && 'an interval of nothing',
        interval && value !== undefined && !isAround(value, interval) && `${value} outside ${interval}`,
      ]),
    ).toEqual([])
  })

  test('names a method that is documented, and the rows behind it', () => {
    expect(
      faults(({ finding }) => [
        !DOCUMENTED.includes(`\`${finding.method}\``) && `${finding.method} is not in docs/measures.md`,
        !finding.rows && `${finding.method} has no rows`,
      ]),
    ).toEqual([])
  })

  test('is explained with the same words on its page, in the terminal and in both exports', async () => {
    const [markdown, json] = [await figuresText(told, 'md'), JSON.parse(await figuresText(told, 'json'))]
    expect(json.figures).toHaveLength(told.figures.length)
    const read = markdown.replaceAll(/\\(.)/g, '$1')
    const exported = json.figures as { told: Record<string, string> }[]
    for (const [at, { finding }] of told.figures.entries()) {
      const lines = explain(finding, WRITING).lines
      expect(termsOf(onPage(finding))).toEqual(lines.map(({ label }) => label))
      expect(squeezed(onPage(finding))).toBe(squeezed(lines.map(({ label, text }) => label + text).join('')))
      expect(squeezed(inTerminal(finding))).toBe(squeezed(lines.map(({ label, text }) => label + text).join('')))
      for (const { label, text } of lines.filter((line) => ALIKE.includes(line.label))) {
        expect(exported[at]?.told[label]).toBe(text)
        expect(read).toContain(`- ${label}: ${text}`)
      }
    }
  }, 60_000)
})

function isAround(value: number, [low, high]: [number, number]): boolean {
  const near = 1e-9 * (1 + Math.abs(value))
  return low <= value + near && value <= high + near
}

function inTerminal(finding: Finding): string {
  return howComputed(finding, { width: 100, paint: (_, text) => text })
}

/** The definitions of the panel, written for the reader of the terminal. */
function onPage(finding: Finding): string {
  const visit = { formatting: WRITING, words: wordsFor('en-GB') } as unknown as Visit
  return renderToString(h(HowBody, { visit, finding })).split('</dl>', 1)[0] as string
}

function termsOf(html: string): string[] {
  return [...html.matchAll(/<dt[^>]*>(.*?)<\/dt>/gs)].map(([, term = '']) => term)
}

/** Without tags and spaces, which each reader is given in another way. */
function squeezed(text: string): string {
  const plain = text.replaceAll(/<\/?(?:d[ltd]|div|span|a)\b[^>]*>/g, '')
  const signs = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
  return Object.entries(signs)
    .toReversed()
    .reduce((all, [written, sign]) => all.replaceAll(written, sign), plain)
    .replaceAll(/\s+/g, '')
}
