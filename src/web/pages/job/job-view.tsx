import type { JobNow, JobRatings } from '#questions'
import { Columns } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { BleedYear } from './bleed-year.tsx'
import { DutyCard } from './duty-card.tsx'
import { EnergyCard, type JobEnergy } from './energy-card.tsx'
import { JobHead } from './job-head.tsx'
import { MovesCard, PositionsCard } from './positions-card.tsx'
import { RatingCard } from './rating-card.tsx'
import { IntentionCard, ServesCard, TermsCard } from './terms-cards.tsx'
import { WeekCard } from './week-card.tsx'

export interface JobViewProps {
  visit: Visit
  now: JobNow
  /** How far the job reaches, as the person rates it. */
  ratings?: JobRatings | undefined
  /** Absent where the job has no duties. */
  energy?: JobEnergy | undefined
  /** Which page of earlier ratings the address asks for. */
  rated?: string | undefined
}

/** One job: this week, what fills the position, what it bleeds, and everything agreed and said about it. */
export const JobView = (props: JobViewProps) => (
  <>
    <JobHead {...props} />
    <WeekCard {...props} />
    <Columns kind="main">
      <DutyCard {...props} />
      {props.now.parts.job.paid && <BleedYear {...props} />}
    </Columns>
    {props.energy && <EnergyCard visit={props.visit} energy={props.energy} job={props.now.parts.job.id} />}
    <Columns kind="main">
      <PositionsCard {...props} />
      <MovesCard {...props} />
    </Columns>
    {props.ratings && <RatingCard visit={props.visit} ratings={props.ratings} page={props.rated} />}
    <Columns kind="main">
      <ServesCard {...props} />
      <div class="stack stack-cards">
        <IntentionCard {...props} />
        <TermsCard {...props} />
      </div>
    </Columns>
  </>
)
