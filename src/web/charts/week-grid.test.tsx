import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { WeekGrid } from './week-grid.tsx'
import { hourKinds, type WeekBlock, type WeekDay } from './week-shape.ts'
import { WeekSquares } from './week-squares.tsx'

const block = (kind: WeekBlock['kind'], from: number, to: number, more: Partial<WeekBlock> = {}): WeekBlock => ({
  id: `${kind}-${from}`,
  kind,
  from,
  to,
  title: `${kind} ${from} to ${to}`,
  ...more,
})

const dayOf = (blocks: WeekBlock[], more: Partial<WeekDay> = {}): WeekDay => ({
  id: 'd',
  label: 'Mon',
  blocks,
  ...more,
})
const hour = (each: number): string => String(each).padStart(2, '0')
const grid = (days: WeekDay[]): string =>
  renderToString(<WeekGrid id="week" title="Week" description="In words" days={days} hour={hour} />)

describe('the week grid', () => {
  it('draws every block, window and quiet evening, each block named', () => {
    const html = grid([
      dayOf([block('inside', 9, 12), block('bleed', 17, 18.5)], {
        windows: [{ from: 9, to: 17 }],
        quiet: [{ from: 19, to: 24 }],
      }),
    ])
    expect(html).toContain('<title>inside 9 to 12</title>')
    expect(html).toContain('block-bleed')
    expect(html).toContain('week-window')
    expect(html).toContain('url(#week-quiet)')
    expect(html).not.toContain(' style=')
  })

  it('keeps every block between midnight and midnight', () => {
    const anyHour = fc.double({ min: -6, max: 30, noNaN: true })
    fc.assert(
      fc.property(anyHour, anyHour, (from, to) => {
        for (const [, x, width] of grid([dayOf([block('inside', from, to)])]).matchAll(
          /class="block block-inside" x="([\d.]+)%" y="0" width="([\d.]+)%"/g,
        )) {
          expect(Number(x)).toBeGreaterThanOrEqual(0)
          expect(Number(x) + Number(width)).toBeLessThanOrEqual(100.2)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is an image unless it holds links, then a group', () => {
    expect(grid([dayOf([block('inside', 9, 12)])])).toContain('role="img"')
    const linked = grid([dayOf([block('inside', 9, 12, { href: '/journal' })])])
    expect(linked).toContain('role="group"')
    expect(linked).toContain('<a href="/journal">')
  })

  it('labels a block only where there is room', () => {
    const long = { label: 'Writing' }
    expect(grid([dayOf([block('other', 19, 21.5, long)])])).toContain('>Writing</text>')
    expect(grid([dayOf([block('other', 19, 19.5, long)])])).not.toContain('>Writing</text>')
  })

  it('stands empty for a week without days', () => {
    expect(grid([])).not.toMatch(/NaN|undefined/)
  })
})

describe('the week in squares', () => {
  it('gives each hour to what filled most of it, from a quarter of an hour on', () => {
    const kinds = hourKinds(dayOf([block('inside', 9, 10.6), block('bleed', 10.6, 11), block('other', 20, 20.2)]))
    expect(kinds).toHaveLength(24)
    expect(kinds[9]).toBe('inside')
    expect(kinds[10]).toBe('inside')
    expect(kinds[20]).toBe('none')
  })

  it('shows bleed when bleed and the rest are equal', () => {
    expect(hourKinds(dayOf([block('inside', 17, 17.5), block('bleed', 17.5, 18)]))[17]).toBe('bleed')
  })

  it('draws 24 squares a day', () => {
    const html = renderToString(
      <WeekSquares id="s" title="Week" description="In words" days={[dayOf([]), dayOf([], { id: 'e' })]} hour={hour} />,
    )
    expect(html.match(/<rect/g)).toHaveLength(48)
    expect(html).toContain('role="img"')
  })
})
