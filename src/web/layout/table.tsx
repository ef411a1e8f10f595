import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

export interface Column<Row> {
  key: string
  label: ComponentChildren
  cell: (row: Row, index: number) => ComponentChildren
  /** Right-aligned tabular figures. */
  numeric?: boolean | undefined
  /** The cell names its row. */
  heads?: boolean | undefined
  /** A link that sorts by this column, and the order it stands in now. */
  sort?: { href: string; order?: 'ascending' | 'descending' | undefined } | undefined
}

export interface TableProps<Row> {
  /** Unique on the page; names the scroll area too. */
  id: string
  caption: ComponentChildren
  /** Keeps the caption for assistive technology only, when a heading says the same. */
  captionHidden?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row, index: number) => string
  /** Shown instead of the table when there are no rows. */
  empty?: ComponentChildren
  /** A last row of totals, one cell per column key. */
  totals?: Readonly<Record<string, ComponentChildren>> | undefined
}

const HeadCell = <Row,>({ column }: { column: Column<Row> }) => (
  <th scope="col" class={column.numeric ? 'numeric' : undefined} aria-sort={column.sort?.order}>
    {column.sort ? <a href={column.sort.href}>{column.label}</a> : column.label}
  </th>
)

const Cell = <Row,>({ column, row, index }: { column: Column<Row>; row: Row; index: number }) => {
  const kind = column.numeric ? 'numeric' : undefined
  return column.heads ? (
    <th scope="row" class={kind}>
      {column.cell(row, index)}
    </th>
  ) : (
    <td class={kind}>{column.cell(row, index)}</td>
  )
}

/** A table in a scroll area that takes the keyboard's focus, so that narrow screens lose no column. */
export const Table = <Row,>(props: TableProps<Row>) => {
  const { id, caption, columns, rows, rowKey, totals } = props
  if (rows.length === 0 && props.empty !== undefined) return <>{props.empty}</>
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scroll area, neither a fieldset nor a landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it must take focus, or the keyboard cannot scroll it
    <div class="scroller" role="group" aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table id={id}>
        <caption id={`${id}-caption`} class={classNames(props.captionHidden && 'visually-hidden')}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} index={index} />
              ))}
            </tr>
          ))}
        </tbody>
        {totals && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.key} class={column.numeric ? 'numeric' : undefined}>
                  {totals[column.key]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
