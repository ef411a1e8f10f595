import type { HeldForecast } from '#measures'
import { FindingFigure } from '../../../figures/index.ts'
import { ListPager, listPage } from '../../../forms/list-page.tsx'
import { Card, Disclosure, Figures, Table } from '../../../layout/index.ts'
import { amountText } from './goal-said.ts'
import type { GoalsProps } from './goals-view.tsx'

/** So many forecasts that are over stand on one page. */
const SHOWN = 50

/** How earlier forecasts fared, once what they spoke of is over. */
export const CalibrationCard = ({ visit, now: { calibration }, pages }: GoalsProps) => {
  const { calibration: words } = visit.words.goals
  const { held, waiting, brier, hits80, hits95 } = calibration
  return (
    <Card
      layer="work"
      id="calibration"
      eyebrow={words.eyebrow}
      heading={words.heading}
      footer={waiting > 0 && words.waiting(waiting)}
    >
      <Figures>
        <FindingFigure visit={visit} finding={brier} label={words.brier} id="how-brier" rows="#held-forecasts" />
        <FindingFigure visit={visit} finding={hits80} label={words.hits80} id="how-hits-80" rows="#held-forecasts" />
        <FindingFigure visit={visit} finding={hits95} label={words.hits95} id="how-hits-95" rows="#held-forecasts" />
      </Figures>
      {held.length > 0 && <HeldTable visit={visit} held={held} page={pages?.held} />}
    </Card>
  )
}

interface HeldProps {
  visit: GoalsProps['visit']
  held: readonly HeldForecast[]
  page: string | undefined
}

const HeldTable = ({ visit, held, page: asked }: HeldProps) => {
  const list = listPage(held, asked, SHOWN)
  const { goals, things } = visit.words
  const { calibration: words, forecast } = goals
  const { date, percent } = visit.formatting
  const said = (isSo: boolean | undefined) => (isSo === undefined ? '–' : isSo ? things.yes : things.no)
  return (
    <Disclosure summary={words.table} id="held-forecasts" open={asked !== undefined}>
      <Table
        id="held"
        caption={words.table}
        captionHidden
        rows={list.rows}
        rowKey={({ forecast: { id } }) => id}
        columns={[
          { key: 'goal', label: words.goal, heads: true, cell: ({ goal }) => goal.title },
          { key: 'on', label: forecast.madeOn, cell: (one) => date(one.forecast.madeOn) },
          { key: 'p', label: forecast.probability, numeric: true, cell: (one) => percent(one.forecast.probability) },
          { key: 'came', label: words.came, numeric: true, cell: ({ total }) => amountText(visit, total) },
          { key: 'reached', label: words.reached, cell: ({ isReached }) => said(isReached) },
          { key: '80', label: words.within80, cell: ({ within80 }) => said(within80) },
          { key: '95', label: words.within95, cell: ({ within95 }) => said(within95) },
        ]}
      />
      <ListPager
        visit={visit}
        list={list}
        label={words.table}
        href={(page) => `/work/goals?held=${page}#held-forecasts`}
      />
    </Disclosure>
  )
}
