import type { SeriesChange } from '#measures'
import { numberText, unitText } from '#measures'
import type { ChosenChange } from '#questions'
import { FindingFigure } from '../../../figures/index.ts'
import { Card, Columns } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'
import { SeriesChart } from './series-chart.tsx'
import { SeriesRests } from './series-rests.tsx'
import { sentencesOf } from './series-sentences.ts'
import { WeeksTable } from './weeks-table.tsx'

interface SeriesCardsProps {
  visit: Visit
  chosen: ChosenChange
  label: string
}

/** One card for each series, and the table of their weeks. */
export const SeriesCards = ({ visit, chosen }: SeriesCardsProps) => (
  <>
    <Columns>
      {chosen.series.map((one) => (
        <SeriesCard key={one.series} visit={visit} chosen={chosen} one={one} />
      ))}
    </Columns>
    <WeeksTable visit={visit} series={chosen.series} />
  </>
)

export interface SeriesProps {
  visit: Visit
  chosen: ChosenChange
  one: SeriesChange
}

const SeriesCard = ({ visit, chosen, one }: SeriesProps) => {
  const { series: words } = visit.words.change
  const none = one.before.length + one.after.length === 0
  return (
    <Card layer="work" id={one.series} eyebrow={words.names[one.series]} heading={words.heading[one.series]} level={3}>
      {none ? (
        <p class="soft">{words.missing[one.series]}</p>
      ) : (
        <>
          {one.step.value !== undefined && (
            <FindingFigure visit={visit} finding={one.step} label={words.label} layer="work" id={`how-${one.series}`} />
          )}
          <SeriesChart visit={visit} chosen={chosen} one={one} />
          {sentencesOf(visit, one).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <SeriesRests visit={visit} chosen={chosen} one={one} />
        </>
      )}
    </Card>
  )
}

/** “46.2 h a week”. */
export function levelText(visit: Visit, { value, unit }: SeriesChange['step']): string {
  if (value === undefined) return visit.words.change.series.unknown
  return [numberText(value, unit, visit.formatting), unitText(unit)].filter(Boolean).join(' ')
}
