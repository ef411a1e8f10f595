import type { ComponentChildren } from 'preact'
import { tenth } from './path.ts'

export interface ShareBar {
  id: string
  label: ComponentChildren
  /** The whole row in words, for those who do not see the bar. */
  title: string
  /** Actual share, 0…1. */
  share: number
  /** 95 % interval of the share. */
  interval?: readonly [low: number, high: number] | undefined
  /** Share one means to give, 0…1. */
  intention?: number | undefined
  tone: 'paid' | 'unpaid' | 'career'
  /** The figures as text: "62 / 55 %". */
  figures: ComponentChildren
}

export interface ShareBarsProps {
  id: string
  /** Names the list. */
  title: string
  bars: readonly ShareBar[]
  /** The share at the right end of the bars; the widest thing drawn, rounded up, unless told. */
  whole?: number | undefined
}

const clamp = (value: number): number => (Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0)

/** The share at the right end: the highest drawn, up to the next tenth, at least a fifth. */
export const wholeOf = (bars: readonly ShareBar[]): number => {
  const highest = Math.max(
    0.2,
    ...bars.map(({ share, interval, intention = 0 }) => clamp(Math.max(share, intention, interval?.[1] ?? 0))),
  )
  return Math.min(1, Math.ceil(highest * 10) / 10)
}

const BarDrawing = ({ bar, whole }: { bar: ShareBar; whole: number }) => {
  const at = (share: number): string => `${tenth(Math.min(1, clamp(share) / whole) * 100)}%`
  return (
    <svg class="share-bar" width="100%" height="16" role="img" aria-label={bar.title} overflow="visible">
      <rect class="share-track" y={3} width="100%" height={10} rx={5} />
      {clamp(bar.share) > 0 && <rect class={`share-${bar.tone}`} y={3} width={at(bar.share)} height={10} rx={5} />}
      {bar.interval && (
        <g class="whisker">
          <line class="whisker-casing" x1={at(bar.interval[0])} x2={at(bar.interval[1])} y1={8} y2={8} />
          <line x1={at(bar.interval[0])} x2={at(bar.interval[1])} y1={8} y2={8} />
          <line x1={at(bar.interval[0])} x2={at(bar.interval[0])} y1={5.5} y2={10.5} />
          <line x1={at(bar.interval[1])} x2={at(bar.interval[1])} y1={5.5} y2={10.5} />
        </g>
      )}
      {bar.intention !== undefined && (
        <line class="share-intention" x1={at(bar.intention)} x2={at(bar.intention)} y1={0} y2={16} />
      )}
    </svg>
  )
}

/** Actual shares as bars with their intervals, and a tick where one means to be. */
export const ShareBars = ({ id, title, bars, whole = wholeOf(bars) }: ShareBarsProps) => (
  <ul class="share-bars" id={id} aria-label={title}>
    {bars.map((bar) => (
      <li key={bar.id}>
        <span class="share-label">{bar.label}</span>
        <BarDrawing bar={bar} whole={whole > 0 ? whole : 1} />
        <span class="share-figures">{bar.figures}</span>
      </li>
    ))}
  </ul>
)
