import type { ComponentChildren } from 'preact'
import { tenth } from './path.ts'

export interface PlanStep {
  id: string
  /** The step in words: "First draft, due 3 March 2027, done". */
  title: string
  /** Where it stands in the plan, 0 … 1. */
  at: number
  isDone: boolean
}

export interface PlanRow {
  id: string
  label: ComponentChildren
  /** The row in words. */
  title: string
  /** Where it begins and ends in the plan, 0 … 1; nothing where it does not end. */
  from: number
  to?: number | undefined
  steps: readonly PlanStep[]
}

export interface PlanRowsProps {
  id: string
  title: string
  rows: readonly PlanRow[]
  /** Where the present is. */
  now: number
  marks: readonly { at: number; label: string }[]
}

const percent = (part: number): string => `${tenth(Math.min(1, Math.max(0, part)) * 100)}%`

/** Aims of a year side by side: how long each lasts and where its steps are; filled ones are done. */
export const PlanRows = ({ id, title, rows, now, marks }: PlanRowsProps) => (
  <div class="plan-rows" id={id}>
    <ul aria-label={title}>
      {rows.map((row) => (
        <li key={row.id}>
          <span class="plan-label">{row.label}</span>
          <RowDrawing row={row} now={now} />
        </li>
      ))}
      <li class="plan-axis" aria-hidden="true">
        <span />
        <svg width="100%" height="16" overflow="visible" aria-hidden="true">
          {marks.map(({ at, label }) => (
            <text
              key={`${at} ${label}`}
              class="axis-label"
              x={percent(at)}
              y={12}
              text-anchor={at <= 0.06 ? 'start' : at >= 0.94 ? 'end' : 'middle'}
            >
              {label}
            </text>
          ))}
        </svg>
      </li>
    </ul>
  </div>
)

const RowDrawing = ({ row, now }: { row: PlanRow; now: number }) => (
  <svg width="100%" height="26" role="img" aria-label={row.title} overflow="visible">
    <line class="plan-now" x1={percent(now)} x2={percent(now)} y1={-2} y2={28} />
    <rect
      class={row.to === undefined ? 'plan-span plan-span-open' : 'plan-span'}
      x={percent(row.from)}
      y={9}
      width={percent(Math.max(0.004, Math.min(1, row.to ?? 1) - Math.max(0, row.from)))}
      height={8}
      rx={4}
    />
    {row.steps.map((step) => (
      <svg key={step.id} x={percent(step.at)} y={13} overflow="visible">
        <title>{step.title}</title>
        <path class={step.isDone ? 'plan-step plan-step-done' : 'plan-step'} d="M0,-7L7,0L0,7L-7,0Z" />
      </svg>
    ))}
  </svg>
)
