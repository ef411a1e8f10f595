import { explain, type Finding } from '#measures'
import { Definitions, Disclosure } from '../layout/index.ts'
import type { Visit } from '../visit.ts'
import { rowsHref } from './rows-href.ts'

export interface HowComputedProps {
  visit: Visit
  finding: Finding
  id?: string | undefined
  /** Where the rows are, when that is another place than the usual one. */
  rows?: string | undefined
  /** It stands for several figures of one method and sample: a chart, a table. */
  general?: boolean | undefined
}

/** The one panel “How was this computed?”: what the figure is, its formula, its source, and the rows behind it. */
export const HowComputed = ({ visit, finding, id, rows, general }: HowComputedProps) => (
  <Disclosure summary={visit.words.job.how} id={id}>
    <HowBody visit={visit} finding={finding} rows={rows} general={general} />
  </Disclosure>
)

/** What the panel holds, for a figure that opens by itself. */
export const HowBody = ({ visit, finding, rows, general = false }: Omit<HowComputedProps, 'id'>) => {
  const explained = explain(finding, visit.formatting, { general })
  const href = rows ?? (explained.rows && rowsHref(explained.rows))
  return (
    <>
      <Definitions rows={explained.lines.map(({ label, text }) => ({ key: label, term: label, detail: text }))} />
      {href && (
        <p>
          <a href={href}>{visit.words.frame.rowsBehind}</a>
        </p>
      )}
    </>
  )
}
