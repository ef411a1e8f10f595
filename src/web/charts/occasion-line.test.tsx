import { renderToString as render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { type LinePoint, OccasionLine } from './occasion-line.tsx'

const point = (at: number, value: number, real?: boolean): LinePoint => ({
  ...{ id: `p${at}`, title: `${value} points`, value, at },
  ...(real === undefined ? {} : { real }),
})
const drawn = (points: readonly LinePoint[]) =>
  render(
    <OccasionLine
      id="line"
      title="Points"
      description="Three occasions."
      points={points}
      domain={[0, 10]}
      ticks={[0, 10]}
      format={String}
      marks={[{ at: 0, label: 'Jan' }]}
    />,
  )

test('a move within the error is grey, one that is more is strong, and each point says its value', () => {
  const html = drawn([point(0, 5), point(0.5, 6, false), point(1, 1, true)])
  expect(html.match(/class="occasion-move"/g)).toHaveLength(1)
  expect(html.match(/occasion-move-real/g)).toHaveLength(1)
  expect(html).toContain('<title>6 points</title>')
})

test('values outside the scale stay on the sheet, and higher ones stand higher', () => {
  const html = drawn([point(0, -5), point(1, 50)])
  const heights = [...html.matchAll(/cy="([\d.]+)"/g)].map(([, y]) => Number(y))
  expect(heights).toEqual([128, 8])
})
