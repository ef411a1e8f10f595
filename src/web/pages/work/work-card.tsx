import { type WorkNow, wordingOn } from '#questions'
import { Card, Chip, Columns, Disclosure, LinkButton, Statement } from '../../layout/index.ts'
import { ServedByDuty, ServedByJob, ServingsTable } from './served-tables.tsx'
import { ShareFigure } from './share-figure.tsx'
import type { WorksViewProps } from './works.tsx'

export interface WorkCardProps extends WorksViewProps {
  work: WorkNow
}

/** One work: its wording, the share of hours that serve it, and by what. */
export const WorkCard = (props: WorkCardProps) => {
  const { visit, work: own } = props
  const { work: words } = visit.words
  const { work } = own
  return (
    <Card
      layer="work"
      id={`work-${work.id}`}
      eyebrow={<Since {...props} />}
      heading={work.name}
      actions={
        <>
          <LinkButton small href={`/work/${work.id}/statement/new`}>
            {words.wordAnew}
          </LinkButton>
          <LinkButton small href={`/work/${work.id}/edit`}>
            {words.edit}
          </LinkButton>
        </>
      }
    >
      <Columns kind="main">
        <div class="stack">
          <CurrentWording {...props} />
          <Wordings {...props} />
        </div>
        <div class="stack">
          <ShareFigure {...props} />
        </div>
      </Columns>
      <Columns>
        <ServedByJob {...props} />
        {own.byDuty.length > 0 && <ServedByDuty {...props} />}
      </Columns>
      <ServingsTable {...props} />
    </Card>
  )
}

const Since = ({ visit, work: { work, wordings } }: WorkCardProps) => {
  const { words, formatting } = visit
  const since = work.from ?? wordings.at(-1)?.from
  return (
    <>
      {since ? words.work.pursued(formatting.date(since)) : words.work.eyebrow}
      {work.to && ` · ${words.work.ended} ${formatting.date(work.to)}`}
    </>
  )
}

const CurrentWording = ({ visit, now, work: { wordings } }: WorkCardProps) => {
  const { words, formatting } = visit
  const wording = wordingOn(wordings, now.period.to)
  if (!wording) return <p class="soft">{words.work.notWorded}</p>
  return (
    <>
      <Statement>{wording.text}</Statement>
      <p class="card-foot">{words.work.validFrom(formatting.date(wording.from))}</p>
    </>
  )
}

/** All wordings, the newest first; those that held in the period are marked. */
const Wordings = ({ visit, now, work: { work, wordings } }: WorkCardProps) => {
  const { words, formatting } = visit
  if (!wordings.length) return null
  const first = wordingOn(wordings, now.period.from)
  const heldInPeriod = (from: string, id: string) => (from > now.period.from ? from <= now.period.to : id === first?.id)
  return (
    <Disclosure summary={words.work.wordings(wordings.length)} id={`wordings-${work.id}`}>
      <ol class="timeline">
        {wordings.map(({ id, from, text }) => (
          <li key={id}>
            <p class="timeline-head">
              <span class="soft">{words.work.validFrom(formatting.date(from))}</span>
              {heldInPeriod(from, id) && <Chip tone="work">{words.work.inPeriod}</Chip>}
              <a
                href={`/work/${work.id}/statement/${id}`}
                aria-label={words.work.changeOf(words.work.validFrom(formatting.date(from)))}
              >
                {words.work.change}
              </a>
            </p>
            <q class="wording">{text}</q>
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
