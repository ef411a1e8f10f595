import { type Finding, SPENDINGS, valueText } from '#measures'
import type { LifeboatNow } from '#questions'
import { Actions, Button, Card, LinkButton, Table } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'
import type { LifeboatProps } from './lifeboat-view.tsx'
import { moneyText } from './money.ts'

/** Savings, spending and the length of a search moved: asked by a plain address, so nothing is kept. */
export const WhatIfCard = ({ visit, now }: LifeboatProps) => {
  const { whatIf: words } = visit.words.lifeboat
  return (
    <Card layer="career" id="what-if" eyebrow={words.eyebrow} heading={words.heading}>
      <p class="hint">{words.lede}</p>
      <form class="form what-if" method="get" action="/career/lifeboat#what-if" aria-label={words.heading}>
        {slidersOf(visit, now).map((slider) => (
          <Slider key={slider.name} slider={slider} />
        ))}
        <Actions>
          <Button tone="main">{words.see}</Button>
          {now.whatIf && (
            <LinkButton href="/career/lifeboat#what-if" tone="quiet">
              {words.back}
            </LinkButton>
          )}
        </Actions>
      </form>
      {now.whatIf && <Compared visit={visit} now={now} />}
    </Card>
  )
}

interface OneSlider {
  name: string
  label: string
  value: number
  max: number
  step: number
  /** How the value reads now, and each end. */
  shown: string
  ends: readonly [low: string, high: string]
}

/** From nothing to three times what was stated, in steps one can aim at. */
function slidersOf(visit: Visit, now: LifeboatNow): OneSlider[] {
  const { whatIf: words } = visit.words.lifeboat
  const { means } = now
  if (!means) return []
  const set = now.whatIf?.means ?? means
  const money = (amount: number) => moneyText(visit, amount, means.currency)
  const weeks = (count: number) => visit.formatting.number(count, count % 1 ? 1 : 0)
  const slider = (
    name: string,
    label: string,
    stated: number,
    value: number,
    step: number,
    text = money,
  ): OneSlider => {
    const max = Math.max(step * 10, Math.ceil((3 * stated) / step) * step, Math.ceil(value / step) * step)
    const ends = [text(0), text(max)] as const
    return {
      name,
      label,
      value,
      max,
      step,
      ends,
      shown: words.shown(text(value)),
    }
  }
  return [
    slider('savings', words.savings, means.savings, set.savings, stepOf(means.savings, set.savings)),
    slider('spending', words.spending, means.spending, set.spending, stepOf(means.spending, set.spending)),
    slider(
      'weeks',
      words.weeks,
      means.searchWeeks ?? 12,
      set.searchWeeks ?? 12,
      isOn(set.searchWeeks ?? 12, 1) ? 1 : 0.1,
      weeks,
    ),
  ]
}

/** About a fiftieth of the way, as a round number both amounts can be reached by: 500, 50. */
function stepOf(stated: number, value: number): number {
  const round = stated > 0 ? 10 ** Math.max(0, Math.floor(Math.log10(stated)) - 1) / 2 : 100
  return (
    [round, round / 5, round / 10, 10, 5, 1, 0.5, 0.1].find((step) => isOn(stated, step) && isOn(value, step)) ?? 0.01
  )
}

function isOn(amount: number, step: number): boolean {
  return Math.abs(amount / step - Math.round(amount / step)) < 1e-6
}

const Slider = ({ slider }: { slider: OneSlider }) => {
  const { name, label, value, max, step, shown, ends } = slider
  return (
    <div class="field slider">
      <label for={`if-${name}`}>
        {label} <output class="soft">{shown}</output>
      </label>
      <input type="range" id={`if-${name}`} name={name} min={0} max={max} step={step} value={value} />
      <p class="slider-ends hint" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
    </div>
  )
}

const Compared = ({ visit, now }: LifeboatProps) => {
  const { whatIf: words } = visit.words.lifeboat
  const { whatIf } = now
  if (!whatIf) return null
  const text = (finding: Finding | undefined) => (finding ? valueText(finding, visit.formatting) : words.none)
  const rows = [
    ...SPENDINGS.filter((level) => now.runway[level]).map((level) => ({
      what: words.runway[level],
      stated: text(now.runway[level]),
      would: text(whatIf.runway[level]),
    })),
    ...(['steady', 'slowing'] as const).map((shape) => ({
      what: words[shape],
      stated: text(now.search[shape]),
      would: text(whatIf.search[shape]),
    })),
  ]
  return (
    <Table
      id="what-if-table"
      caption={words.caption}
      rows={rows}
      rowKey={({ what }) => what}
      columns={[
        { key: 'what', label: words.what, heads: true, cell: ({ what }) => what },
        { key: 'stated', label: words.stated, numeric: true, cell: ({ stated }) => stated },
        { key: 'would', label: words.would, numeric: true, cell: ({ would }) => <b>{would}</b> },
      ]}
    />
  )
}
