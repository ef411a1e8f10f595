import type { ComponentChildren } from 'preact'
import type { RiverDrawing } from './river-drawing.ts'
import { Diamond } from './river-parts.tsx'
import type { DecidedBy, RiverWords } from './river-shape.ts'

const Key = ({ sign, children }: { sign: ComponentChildren; children: ComponentChildren }) => (
  <li>
    <svg class="key" viewBox="-8 -8 16 16" aria-hidden="true">
      {sign}
    </svg>
    {children}
  </li>
)

const block = (kind: string) => <rect class={kind} x={-6} y={-6} width={12} height={12} rx={3} />

const ORDER: readonly DecidedBy[] = ['me', 'them', 'both', 'circumstance', 'unknown']

/** Says what is in the river, and only that. */
export const RiverLegend = ({ drawing, words, hatch }: { drawing: RiverDrawing; words: RiverWords; hatch: string }) => {
  const decided = new Set(drawing.moves.map(({ move }) => move.decidedBy ?? 'unknown'))
  const { bands } = drawing
  return (
    <ul class="legend">
      {bands.some(({ band }) => band.paid) && <Key sign={block('key-paid')}>{words.paid}</Key>}
      {bands.some(({ band }) => !band.paid) && <Key sign={block('key-unpaid')}>{words.unpaid}</Key>}
      {bands.some(({ assumed }) => assumed.length > 0) && (
        <Key
          sign={
            <>
              {block('key-assumed')}
              <rect x={-6} y={-6} width={12} height={12} rx={3} fill={`url(#${hatch})`} />
            </>
          }
        >
          {words.assumed}
        </Key>
      )}
      {drawing.line && <Key sign={<path class="key-thalweg" d="M-6 0H6" />}>{words.thalweg}</Key>}
      {ORDER.filter((each) => decided.has(each)).map((each) => (
        <Key key={each} sign={<Diamond decidedBy={each} />}>
          {words.decidedBy[each]}
        </Key>
      ))}
    </ul>
  )
}
