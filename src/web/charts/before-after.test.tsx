import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { BeforeAfter, type BeforeAfterProps, weekScales } from './before-after.tsx'

const side = (from: number, values: readonly number[], mean: number) => ({
  dots: values.map((value, at) => ({
    id: String(from + at),
    at: from + at,
    value,
    title: `week ${from + at}: ${value}`,
  })),
  ...{ from, to: from + values.length - 1, mean, label: `mean ${mean}` },
})

const props: BeforeAfterProps = {
  id: 'chart',
  title: 'Hours a week',
  description: 'Dots are weeks.',
  before: { ...side(0, [40, 42, 41], 41), interval: [39, 43] },
  after: side(4, [50, 52], 51),
  on: 3,
  onLabel: 'June 2021',
  domain: [0, 1],
  format: String,
}

test('dots stand in order of time, higher values higher up', () => {
  const { x, y } = weekScales(props)
  const at = (week: number) => Number.parseFloat(x(week))
  expect([at(0), at(3), at(5)]).toEqual([...[at(0), at(3), at(5)]].sort((a, b) => a - b))
  expect(y(52)).toBeLessThan(y(40))
})

test('the scale holds every dot and interval, however far beyond its ends', () => {
  const { y } = weekScales({ ...props, domain: [0, 10] })
  for (const value of [0, 39, 52]) {
    expect(y(value)).toBeGreaterThanOrEqual(26)
    expect(y(value)).toBeLessThanOrEqual(150)
  }
})

test('it has a name, a description, a dot for each week, both means and the date', () => {
  const html = renderToString(<BeforeAfter {...props} />)
  expect(html).toContain('aria-label="Hours a week"')
  expect(html.match(/class="week-dot"/g)).toHaveLength(5)
  expect(html.match(/class="side-mean"/g)).toHaveLength(2)
  expect(html.match(/class="side-interval"/g)).toHaveLength(1)
  for (const said of ['mean 41', 'mean 51', 'June 2021', 'week 4: 50']) expect(html).toContain(said)
})

test('one side alone is drawn too', () => {
  const { after, ...alone } = props
  expect(after).toBeDefined()
  expect(renderToString(<BeforeAfter {...alone} />)).toContain('mean 41')
})
