import type { CareerRiver, RiverYear } from '#measures'
import type { Career } from '#questions'
import { type Column, Table } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

interface Row {
  key: string
  label: string
  href?: string | undefined
  hours: number
  share: number | null
  jobs: ReadonlyMap<string, { hours: number; traced: 'traced' | 'assumed' | 'both' }>
}

/** The figures behind the river: by year, or by week in a year looked at more closely. */
export const RiverTable = ({ visit, career }: { visit: Visit; career: Career }) => {
  const { table: words } = visit.words.career
  const { zoom, river, years } = career
  const rows = zoom ? weekRows(visit, zoom.river) : yearRows(years)
  const shown = (zoom?.river ?? river)?.jobs ?? []
  return (
    <Table
      id="river-table"
      caption={zoom ? words.zoomCaption(zoom.year) : words.caption}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'period',
          label: zoom ? words.week : words.year,
          heads: true,
          cell: ({ label, href }) => (href ? <a href={href}>{label}</a> : label),
        },
        ...shown.map(({ job }) => jobColumn(visit, career, job)),
        { key: 'all', label: words.all, numeric: true, cell: ({ hours }) => visit.formatting.number(hours, 1) },
        {
          key: 'share',
          label: words.share,
          numeric: true,
          cell: ({ share }) => (share === null ? words.none : visit.formatting.percent(share)),
        },
      ]}
    />
  )
}

function jobColumn({ words, formatting }: Visit, { jobs }: Career, id: string): Column<Row> {
  const { table } = words.career
  const notes = { traced: '', assumed: table.assumed, both: table.partly }
  return {
    key: id,
    label: jobs.find((job) => job.id === id)?.title ?? '',
    numeric: true,
    cell: (row) => {
      const own = row.jobs.get(id)
      if (!own) return table.none
      return (
        <>
          {formatting.number(own.hours, 1)}
          {own.traced !== 'traced' && <span class="hint"> {notes[own.traced]}</span>}
        </>
      )
    },
  }
}

function yearRows(years: readonly RiverYear[]): Row[] {
  return [...years].reverse().map(({ year, ...rest }) => ({
    key: String(year),
    label: String(year),
    href: `/career?year=${year}`,
    ...rest,
  }))
}

function weekRows({ formatting }: Visit, { periods, jobs, share }: CareerRiver): Row[] {
  return periods.map(({ from }, place) => {
    const own = jobs.flatMap((one): [string, { hours: number; traced: 'traced' | 'assumed' }][] => {
      const hours = one.hours[place] ?? 0
      return hours > 0 ? [[one.job, { hours, traced: one.assumed[place] ? 'assumed' : 'traced' }]] : []
    })
    return {
      key: from,
      label: formatting.dayAndMonth(from),
      jobs: new Map(own),
      hours: own.reduce((sum, [, { hours }]) => sum + hours, 0),
      share: share[place] ?? null,
    }
  })
}
