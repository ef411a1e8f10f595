import type { ComponentChildren } from 'preact'

export interface Definition {
  key: string
  term: ComponentChildren
  detail: ComponentChildren
}

/** Rows of a term and what it stands at, ruled between. */
export const Definitions = ({ rows }: { rows: readonly Definition[] }) => (
  <dl class="definitions">
    {rows.map(({ key, term, detail }) => (
      <div key={key}>
        <dt>{term}</dt>
        <dd>{detail}</dd>
      </div>
    ))}
  </dl>
)
