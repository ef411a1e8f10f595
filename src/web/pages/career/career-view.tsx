import type { Beginning, Career, LongLine, WeekNow, WorksNow } from '#questions'
import { Card, Columns, LinkButton, PageHead } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { headingOf, ledeOf } from './heading.ts'
import { LineCard } from './line-card.tsx'
import { MovesCard } from './moves-card.tsx'
import { RiverCard } from './river-card.tsx'
import { WeekCard } from './week-card.tsx'
import { WorkCard } from './work-card.tsx'

export interface CareerViewProps {
  visit: Visit
  career: Career
  /** The three layers as they stand today; not beside a single year. */
  layers?: { now: WeekNow | undefined; works: WorksNow; line: LongLine } | undefined
  beginning: Beginning
}

/** The whole life: the river, then one card for each layer, then the moves. */
export const CareerView = (props: CareerViewProps) => {
  const { visit, career, layers } = props
  const { career: words } = visit.words
  return (
    <>
      <PageHead
        heading={career.zoom ? words.zoomHeading(career.zoom.year) : headingOf(visit, career)}
        lede={career.zoom ? undefined : ledeOf(visit, career)}
      />
      <StillMissing {...props} />
      <RiverCard visit={visit} career={career} />
      {layers && (
        <Columns>
          <WeekCard visit={visit} now={layers.now} />
          <WorkCard visit={visit} now={layers.works} />
          <LineCard visit={visit} line={layers.line} />
        </Columns>
      )}
      <MovesCard visit={visit} career={career} />
    </>
  )
}

/** What files could not say, asked for gently. */
const StillMissing = ({ visit, beginning }: CareerViewProps) => {
  const { missing: words } = visit.words.career
  if (!beginning.missing.length) return null
  const what = beginning.missing.map((one) => words[one]).join(', ')
  return (
    <Card id="missing" heading={words.heading} actions={<LinkButton href="/begin">{words.go}</LinkButton>}>
      <p>
        {words.lede} {words.which(what)}
      </p>
    </Card>
  )
}
