import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { BarsOverTime, barScale, type TimeBar } from './bars-over-time.tsx'
import { DotInterval } from './dot-interval.tsx'
import { type ShareBar, ShareBars, wholeOf } from './share-bars.tsx'

const share = (part: number, more: Partial<ShareBar> = {}): ShareBar => ({
  id: String(part),
  label: 'Teaching',
  title: `${part}`,
  share: part,
  tone: 'unpaid',
  figures: `${part}`,
  ...more,
})

describe('share bars', () => {
  it('fit everything drawn: share, interval and intention', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0, max: 1 }), fc.double({ min: 0, max: 1 })), { minLength: 1 }),
        (parts) => {
          const bars = parts.map(([actual, meant]) => share(actual, { intention: meant }))
          const whole = wholeOf(bars)
          expect(whole).toBeLessThanOrEqual(1)
          for (const [actual, meant] of parts) {
            if (Number.isNaN(actual) || Number.isNaN(meant)) continue
            expect(Math.max(actual, meant)).toBeLessThanOrEqual(whole + 1e-9)
          }
        },
      ),
    )
  })

  it('draw the interval only where there is one and the tick only where there is an intention', () => {
    const html = renderToString(
      <ShareBars
        id="s"
        title="Shares"
        bars={[share(0.5, { interval: [0.4, 0.6] }), share(0.2, { intention: 0.3 }), share(0)]}
      />,
    )
    expect(html.match(/class="whisker"/g)).toHaveLength(1)
    expect(html.match(/class="share-intention"/g)).toHaveLength(1)
    expect(html.match(/class="share-unpaid"/g)).toHaveLength(2)
    expect(html).not.toMatch(/NaN| style=/)
  })

  it('draw no figure that is not one', () => {
    expect(
      renderToString(<ShareBars id="s" title="Shares" bars={[share(Number.NaN, { title: 'unknown' })]} />),
    ).not.toMatch(/="NaN/)
  })
})

const bar = (id: string, value: number | null, more: Partial<TimeBar> = {}): TimeBar => ({
  id,
  label: id,
  title: `${id}: ${value}`,
  value,
  ...more,
})

describe('bars over time', () => {
  it('never leave the sheet, intervals included', () => {
    const anyBar = fc.tuple(fc.double({ min: 0, max: 200, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }))
    fc.assert(
      fc.property(fc.array(anyBar, { minLength: 1, maxLength: 24 }), (values) => {
        const bars = values.map(([value, half], index) =>
          bar(String(index), value, { interval: [value - half, value + half] }),
        )
        const { y } = barScale(bars)
        for (const [value, half] of values) {
          expect(y(value + half)).toBeGreaterThanOrEqual(7.99)
          expect(y(value - half)).toBeLessThanOrEqual(112.01)
          expect(y(value)).toBeGreaterThanOrEqual(y(value + half))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('leave a gap with its label where there is not enough', () => {
    const html = renderToString(
      <BarsOverTime
        id="b"
        title="Bleed"
        description=""
        bars={[bar('J', null), bar('F', 4)]}
        format={(v) => `${v} h`}
      />,
    )
    expect(html.match(/class="bar"/g)).toHaveLength(1)
    expect(html).toContain('>J</text>')
    expect(html).not.toMatch(/NaN|undefined| style=/)
  })

  it('stand for all zeros and for one bar, and are nothing for none', () => {
    const draw = (bars: TimeBar[]) =>
      renderToString(<BarsOverTime id="b" title="Bleed" description="" bars={bars} format={String} />)
    expect(draw([bar('J', 0)])).not.toMatch(/NaN|Infinity/)
    expect(draw([])).toBe('')
  })
})

describe('dots with intervals', () => {
  const draw = (rows: Parameters<typeof DotInterval>[0]['rows']) =>
    renderToString(<DotInterval id="d" title="Energy" rows={rows} words={{ low: 'drained', high: 'energised' }} />)

  it('place the middle of −2…2 in the middle and hold the ends', () => {
    const html = draw([
      { id: 'a', label: 'A', title: 'A', value: 0 },
      { id: 'b', label: 'B', title: 'B', value: 9, interval: [-9, 9] },
    ])
    expect(html).toContain('cx="50%"')
    expect(html).toContain('cx="100%"')
    expect(html).toContain('x1="0%" x2="100%"')
  })

  it('take the colour of what is bad where high is bad', () => {
    const html = draw([{ id: 'a', label: 'A', title: 'A', value: -1, reversed: true }])
    expect(html).toContain('dot-above')
    expect(html).not.toContain('dot-below')
  })

  it('say what is missing instead of a dot', () => {
    const html = draw([{ id: 'a', label: 'A', title: 'A', missing: 'two more days' }])
    expect(html).toContain('two more days')
    expect(html).not.toContain('<circle')
  })
})
