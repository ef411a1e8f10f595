import { numberText, type SeriesChange } from '#measures'
import type { ChosenChange } from '#questions'
import { FindingFigure } from '../../../figures/index.ts'
import { Card } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'
import { SeriesChart } from './series-chart.tsx'
import { SeriesRests } from './series-rests.tsx'
import { sentencesOf } from './series-sentences.ts'
import { WeeksTable } from './weeks-table.tsx'

interface SeriesCardsProps {
  visit: Visit
  chosen: ChosenChange
}

/** One card for each series, and the table of their weeks. */
export const SeriesCards = ({ visit, chosen }: SeriesCardsProps) => (
  <>
    <div class="series-grid">
      {chosen.series.map((one) => (
        <SeriesCard key={one.series} visit={visit} chosen={chosen} one={one} />
      ))}
    </div>
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

/** “46.2”, without its unit: the heading says it. */
export function levelText(visit: Visit, { value, unit }: SeriesChange['step']): string {
  return value === undefined ? visit.words.change.series.unknown : numberText(value, unit, visit.formatting)
}
