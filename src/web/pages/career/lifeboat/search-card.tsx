import { FindingFigure } from '../../../figures/index.ts'
import { Card, Disclosure, Figures, LinkButton } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'
import type { LifeboatProps } from './lifeboat-view.tsx'

/** How likely a search would outlast the means, by the person’s own weeks; published figures stand beside as hints. */
export const SearchCard = ({ visit, now }: LifeboatProps) => {
  const { search: words } = visit.words.lifeboat
  const { means, search } = now
  const weeks = means?.searchWeeks
  return (
    <Card layer="career" id="search" eyebrow={words.eyebrow} heading={words.heading}>
      {weeks ? (
        <>
          <p>{words.weeks(visit.formatting.number(weeks, weeks % 1 ? 1 : 0))}</p>
          <Figures>
            <FindingFigure visit={visit} finding={search.steady} label={words.steady} id="steady-how" rows="#stated" />
            <FindingFigure
              visit={visit}
              finding={search.slowing}
              label={words.slowing}
              id="slowing-how"
              rows="#stated"
            />
          </Figures>
        </>
      ) : (
        <>
          <p>{words.unsaid}</p>
          {means && (
            <LinkButton small href={`/career/lifeboat/means/${means.id}`}>
              {words.say}
            </LinkButton>
          )}
        </>
      )}
      <Hints visit={visit} hints={now.hints} />
    </Card>
  )
}

const Hints = ({ visit, hints }: { visit: Visit; hints: LifeboatProps['now']['hints'] }) => {
  const { search: words } = visit.words.lifeboat
  const { number, percent } = visit.formatting
  const { bls2024Q4, displacedJanuary2024: displaced, searchProgrammes } = hints
  const { median, displaced: ofDisplaced, programmes } = words.hint
  const lines = [
    {
      text: median({
        median: number(bls2024Q4.medianWeeks, 1),
        mean: number(bls2024Q4.meanWeeks, 1),
        long: percent(bls2024Q4.shares.from27),
      }),
      source: bls2024Q4.source,
    },
    {
      text: ofDisplaced({
        reemployed: percent(displaced.reemployed),
        young: percent(displaced.reemployed25to54),
        old: percent(displaced.reemployed55to64),
      }),
      source: displaced.source,
    },
    { text: programmes(number(searchProgrammes.oddsRatio, 2)), source: searchProgrammes.source },
  ]
  return (
    <Disclosure summary={words.hints} id="search-hints">
      <ul class="hint-list">
        {lines.map(({ text, source }) => (
          <li key={source}>
            {text}
            <span class="row-note">{source}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
