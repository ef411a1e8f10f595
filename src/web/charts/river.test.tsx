import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { River } from './river.tsx'
import { drawRiver, type RiverDrawing } from './river-drawing.ts'
import type { RiverBand, RiverMove, RiverProps } from './river-shape.ts'

const words: RiverProps['words'] = {
  paid: 'paid',
  unpaid: 'unpaid',
  thalweg: 'thalweg',
  assumed: 'assumed',
  decidedBy: { me: 'me', them: 'them', both: 'both', circumstance: 'circumstance', unknown: 'unknown' },
  scale: (hours) => `${hours} h`,
}

const monthsFrom = (year: number, count: number): string[] =>
  Array.from({ length: count }, (_, month) => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10))

const untilOf = (points: string[]): string => {
  const last = Date.parse(points.at(-1) ?? '2020-01-01')
  return Number.isNaN(last) ? '' : new Date(last + 30 * 86_400_000).toISOString().slice(0, 10)
}

const riverOf = (points: string[], bands: RiverBand[], more: Partial<RiverProps> = {}): RiverProps => ({
  id: 'river',
  title: 'River',
  description: 'In words',
  locale: 'en-GB',
  points,
  until: untilOf(points),
  bands,
  words,
  ...more,
})

const bandOf = (id: string, paid: boolean, hours: (number | null)[], more: Partial<RiverBand> = {}): RiverBand => ({
  id,
  label: `Job ${id}`,
  paid,
  hours,
  ...more,
})

const PERIODS = 60
const anyHours = fc.array(fc.option(fc.integer({ min: 0, max: 70 }), { nil: null, freq: 4 }), {
  minLength: PERIODS,
  maxLength: PERIODS,
})
const anyBands = fc
  .array(fc.record({ paid: fc.boolean(), hours: anyHours, label: fc.string({ maxLength: 24 }) }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((bands) => bands.map(({ paid, hours, label }, index) => bandOf(`b${index}`, paid, hours, { label })))

const anyRiver = anyBands.map((bands) =>
  riverOf(monthsFrom(2015, PERIODS), bands, {
    thalweg: {
      share: bands[0]?.hours.map(() => 0.5) ?? [],
      served: Object.fromEntries(bands.slice(0, 3).map((band) => [band.id, band.hours])),
    },
  }),
)

const drawn = (props: RiverProps): RiverDrawing => {
  const drawing = drawRiver(props)
  if (!drawing) throw new Error('nothing drawn')
  return drawing
}

const hasWater = (props: RiverProps): boolean => drawRiver(props) !== undefined
const edges = ({ stack }: RiverDrawing, index: number) => ({
  top: stack.bands[0]?.top[index] ?? 0,
  bottom: stack.bands.at(-1)?.bottom[index] ?? 0,
})

describe('the bands of a river', () => {
  it('are never thinner than nothing, touch, and stay inside the sheet', () => {
    fc.assert(
      fc.property(anyRiver.filter(hasWater), (props) => {
        const drawing = drawn(props)
        drawing.stack.bands.forEach(({ top, bottom }, place) => {
          const next = drawing.stack.bands[place + 1]
          top.forEach((y, index) => {
            expect(bottom[index]).toBeGreaterThanOrEqual(y)
            expect(y).toBeGreaterThanOrEqual(drawing.waterTop - 1e-6)
            expect(bottom[index]).toBeLessThanOrEqual(drawing.waterBottom + 1e-6)
            if (next) expect(next.top[index]).toBe(bottom[index])
          })
        })
      }),
      { numRuns: 25 },
    )
  })

  it('stand together as high as the sum of all hours', () => {
    fc.assert(
      fc.property(anyRiver.filter(hasWater), (props) => {
        const drawing = drawn(props)
        const all = drawn({
          ...props,
          bands: [
            bandOf(
              'all',
              false,
              props.points.map((_, period) => props.bands.reduce((sum, { hours }) => sum + (hours[period] ?? 0), 0)),
            ),
          ],
        })
        const whole = all.stack.bands[0]?.thickness ?? []
        whole.forEach((hours, index) => {
          const { top, bottom } = edges(drawing, index)
          expect(bottom - top).toBeCloseTo(hours * drawing.stack.unitsPerHour, 6)
        })
      }),
      { numRuns: 25 },
    )
  })

  it('keep the hours of a long even job as they are', () => {
    const { stack } = drawn(riverOf(monthsFrom(2010, 120), [bandOf('a', true, Array(120).fill(40))]))
    expect(Math.min(...(stack.bands[0]?.thickness ?? []))).toBeCloseTo(40)
    expect(Math.max(...(stack.bands[0]?.thickness ?? []))).toBeCloseTo(40)
  })

  it('cross over within a short time where one job follows another', () => {
    const half = (first: boolean) => Array.from({ length: 120 }, (_, month) => (month < 60 === first ? 40 : 0))
    const { stack } = drawn(
      riverOf(monthsFrom(2010, 120), [bandOf('a', true, half(true)), bandOf('b', true, half(false))]),
    )
    const both = stack.bands[0]?.thickness.filter(
      (hours, index) => hours > 0 && (stack.bands[1]?.thickness[index] ?? 0) > 0,
    )
    expect(both?.length).toBeGreaterThan(2)
    expect(both?.length).toBeLessThan(20)
  })

  it('put the later job higher and the unpaid below', () => {
    const { stack } = drawn(
      riverOf(monthsFrom(2010, 4), [
        bandOf('old', true, [40, 40, 40, 40]),
        bandOf('free', false, [5, 5, 5, 5]),
        bandOf('new', true, [null, null, 10, 10]),
      ]),
    )
    expect(stack.bands.map(({ band }) => band.id)).toEqual(['new', 'old', 'free'])
  })
})

describe('the thalweg', () => {
  it('runs inside the river wherever hours serve, and nowhere else', () => {
    fc.assert(
      fc.property(anyRiver.filter(hasWater), (props) => {
        const drawing = drawn(props)
        drawing.line?.centre.forEach((y, index) => {
          if (y === undefined) return
          const { top, bottom } = edges(drawing, index)
          expect(y).toBeGreaterThanOrEqual(top - 1e-6)
          expect(y).toBeLessThanOrEqual(bottom + 1e-6)
        })
      }),
      { numRuns: 25 },
    )
  })

  it('lies in the middle of the only job that serves, and widens with the share', () => {
    const hours = Array<number>(24).fill(40)
    const at = (share: number) =>
      drawn(
        riverOf(monthsFrom(2020, 24), [bandOf('a', true, hours), bandOf('b', false, hours)], {
          thalweg: { share: hours.map(() => share), served: { b: hours.map(() => 10) } },
        }),
      )
    const some = at(0.2)
    const band = some.stack.bands[1]
    expect(some.line?.centre[50]).toBeCloseTo(((band?.top[50] ?? 0) + (band?.bottom[50] ?? 0)) / 2)
    expect(at(0.9).line?.half[50]).toBeGreaterThan(some.line?.half[50] ?? Infinity)
  })

  it('is not drawn when no hours serve', () => {
    const hours = [40, 40, 40]
    const props = riverOf(monthsFrom(2020, 3), [bandOf('a', true, hours)], {
      thalweg: { share: [0, 0, 0], served: {} },
    })
    expect(drawn(props).line).toBeUndefined()
  })
})

describe('labels', () => {
  it('of bands lie inside their own band', () => {
    fc.assert(
      fc.property(anyRiver.filter(hasWater), (props) => {
        const drawing = drawn(props)
        for (const { band, x, y, width } of drawing.labels) {
          const stacked = drawing.stack.bands.find((each) => each.band === band)
          drawing.grid.xs.forEach((place, index) => {
            if (Math.abs(place - x) > width / 2 - 4) return
            expect(y - 7).toBeGreaterThanOrEqual(stacked?.top[index] ?? Infinity)
            expect(y + 7).toBeLessThanOrEqual(stacked?.bottom[index] ?? -Infinity)
          })
        }
      }),
      { numRuns: 25 },
    )
  })

  it('of moves never overlap each other nor another diamond, and no move is lost', () => {
    const anyMoves = fc.array(
      fc.record({ month: fc.integer({ min: 0, max: PERIODS - 1 }), label: fc.string({ maxLength: 50 }) }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(anyMoves, (some) => {
        const points = monthsFrom(2015, PERIODS)
        const moves = some.map(
          ({ month, label }, index): RiverMove => ({ id: `m${index}`, on: points[month] ?? '', label }),
        )
        const placed = drawn(
          riverOf(
            points,
            [
              bandOf(
                'a',
                true,
                points.map(() => 40),
              ),
            ],
            { moves },
          ),
        ).moves
        expect(placed).toHaveLength(moves.length)
        const stretches = placed.map(({ x, lane, label }) => ({
          lane,
          from: Math.min(x - 6, label?.from ?? x),
          to: Math.max(x + 6, label?.to ?? x),
        }))
        stretches.forEach((one, index) => {
          for (const other of stretches.slice(index + 1)) {
            expect(one.lane !== other.lane || one.to <= other.from || other.to <= one.from).toBe(true)
          }
        })
      }),
      { numRuns: 40 },
    )
  })
})

describe('the drawing', () => {
  it('hatches exactly the assumed stretches', () => {
    const points = monthsFrom(2018, 48)
    const hours = points.map(() => 40)
    const html = renderToString(
      <River
        {...riverOf(points, [
          bandOf('traced', true, hours),
          bandOf('assumed', false, hours, { assumed: points.map((_, month) => month < 12 || month > 40) }),
        ])}
      />,
    )
    expect(html.match(/class="river-assumed"/g)).toHaveLength(2)
    expect(html).toContain('fill="url(#river-hatch)"')
  })

  it('is nothing for no periods, no bands or no hours', () => {
    for (const props of [
      riverOf([], []),
      riverOf(monthsFrom(2020, 6), []),
      riverOf(monthsFrom(2020, 2), [bandOf('a', true, [0, null])]),
      riverOf(['not a date'], [bandOf('a', true, [1])], { until: '2020-02-01' }),
    ]) {
      expect(renderToString(<River {...props} />)).toBe('')
    }
  })

  it('holds no NaN, no script and no inline style, for one period as for many', () => {
    for (const count of [1, 2, 12, 240, 480]) {
      const points = monthsFrom(1986, count)
      const hours = points.map(() => 38)
      const html = renderToString(
        <River
          {...riverOf(points, [bandOf('a', true, hours, { href: '/job/a' })], {
            thalweg: { share: hours.map(() => 0.3), served: { a: hours } },
            moves: [{ id: 'm', on: points[0] ?? '', label: 'first job', decidedBy: 'me', href: '/career#m' }],
            yearHref: (year) => `/career?year=${year}`,
          })}
        />,
      )
      expect(html).toContain('<svg')
      expect(html).not.toMatch(/NaN|Infinity|undefined| style=/)
      expect(html).toContain('href="/job/a"')
    }
  })

  it('offers each year as a link over many years, and months within one', () => {
    const long = monthsFrom(2000, 240)
    const html = renderToString(
      <River
        {...riverOf(
          long,
          [
            bandOf(
              'a',
              true,
              long.map(() => 40),
            ),
          ],
          { yearHref: (year) => `/career?year=${year}` },
        )}
      />,
    )
    for (let year = 2000; year < 2020; year++) expect(html).toContain(`/career?year=${year}"`)
    const short = monthsFrom(2016, 12)
    expect(
      renderToString(
        <River
          {...riverOf(short, [
            bandOf(
              'a',
              true,
              short.map(() => 40),
            ),
          ])}
        />,
      ),
    ).toContain('>Mar<')
  })
})
