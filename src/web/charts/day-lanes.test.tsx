import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import type { Sureness } from '#record'
import { DayLanes } from './day-lanes.tsx'
import type { DayBlock, DayLane } from './day-shape.ts'

const block = (from: number, to: number, sureness: Sureness, part = 1): DayBlock => ({
  ...{ id: `${from}`, from, to, sureness, part },
  title: `${from} to ${to}, ${sureness}`,
})
const lane = (kind: DayLane['kind'], ...blocks: DayBlock[]): DayLane => ({ id: kind, label: kind, kind, blocks })
const LEGEND = { sure: 'sure', likely: 'likely', guessed: 'guessed', unsorted: 'unsorted' }
const draw = (...lanes: DayLane[]): string =>
  renderToString(
    <DayLanes
      id="d"
      title="Day"
      description="In words"
      lanes={lanes}
      ticks={[{ at: 0.5, label: '12', fine: false }]}
      legend={LEGEND}
    />,
  )

describe('the lanes of a day', () => {
  it('name every block, and lay it out in parts of the sheet', () => {
    const html = draw(lane('paid', block(0.25, 0.5, 'sure')), lane('unpaid', block(0.5, 0.75, 'sure')))
    expect(html).toContain('<title>0.25 to 0.5, sure</title>')
    expect(html).toMatch(/x="25%"[^>]*width="25%"/)
    expect(html).toMatch(/day-block day-unpaid day-sure/)
    expect(html).not.toContain(' style=')
  })

  it('tell sureness by lines and edges, not by tone alone', () => {
    const html = draw(lane('paid', block(0, 0.1, 'sure'), block(0.1, 0.2, 'likely'), block(0.2, 0.3, 'guessed')))
    expect(html.match(/url\(#d-likely\)/g)).toHaveLength(2)
    expect(html.match(/url\(#d-guessed\)/g)).toHaveLength(2)
    expect(html).not.toContain('url(#d-sure)')
  })

  it('explain the looks there are, and no others', () => {
    const html = draw(lane('unsorted', block(0, 0.1, 'unsorted')))
    expect(html).toContain('</svg>unsorted</li>')
    expect(html).not.toContain('</svg>guessed</li>')
  })

  it('draw shared time as high as its part, on the ground', () => {
    expect(draw(lane('paid', block(0, 0.5, 'sure', 0.5)))).toMatch(/y="28"[^>]*height="10"/)
  })
})
