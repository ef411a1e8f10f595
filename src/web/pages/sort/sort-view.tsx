import { dayAt } from '#calendar'
import type { Unsorted, UnsortedGroup } from '#questions'
import { freshId, type Interval, type Job, type Sorting, type SortingTrait } from '#record'
import {
  Button,
  Card,
  Disclosure,
  EmptyState,
  Form,
  LinkButton,
  PageHead,
  SelectField,
  Table,
} from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { LikelyCard } from './likely-card.tsx'
import { ReasonList } from './reason-list.tsx'
import { jobChoices, RuleForm } from './rule-form.tsx'

/** What waits, in groups and one by one, and the sortings that hold. */
export const SortView = ({ visit, waiting }: { visit: Visit; waiting: Unsorted }) => {
  const { sorting: words } = visit.words
  return (
    <>
      <PageHead
        heading={words.heading}
        lede={
          <p>
            {words.lede(waiting.count)} {waiting.count > waiting.looked && words.looked(waiting.looked)}
          </p>
        }
      />
      {waiting.jobs.length === 0 && (
        <EmptyState action={<LinkButton href="/job">{words.noJobsAction}</LinkButton>}>{words.noJobs}</EmptyState>
      )}
      {waiting.likely.length > 0 && <LikelyCard visit={visit} waiting={waiting} />}
      {waiting.jobs.length > 0 && waiting.groups.length > 0 && (
        <Card id="alike" heading={words.alike}>
          <ul class="sort-groups">
            {waiting.groups.slice(0, 50).map((group) => (
              <Group key={`${group.trait} ${group.text}`} visit={visit} group={group} jobs={waiting.jobs} />
            ))}
          </ul>
        </Card>
      )}
      {waiting.jobs.length > 0 && waiting.single.length > 0 && <Singles visit={visit} waiting={waiting} />}
      <Rules visit={visit} waiting={waiting} />
    </>
  )
}

/** The day it began on, where it stands among the other traces. */
function dayPath({ settings }: Visit, { startAt }: Interval): string {
  return `/day/${dayAt(settings.zone, startAt)}`
}

const Group = ({ visit, group, jobs }: { visit: Visit; group: UnsortedGroup; jobs: readonly Job[] }) => {
  const { formatting } = visit
  const { sorting } = visit.words
  const { suggestion } = group
  const byTitle = group.trait === 'title' ? [] : group.titles
  return (
    <li>
      <div>
        <p>
          <span class="soft">{sorting.traits[group.trait]}</span> <strong>{group.text}</strong>
        </p>
        <p class="soft">
          {sorting.intervals(group.count)} · {sorting.hours(formatting.hours(group.seconds))} ·{' '}
          <a href={dayPath(visit, group.newest)}>{sorting.newest(formatting.moment(group.newest.startAt))}</a>
        </p>
        {suggestion && (
          <Disclosure summary={sorting.suggested(suggestion.job.title, suggestion.probability)}>
            <ReasonList visit={visit} jobs={jobs} job={suggestion.job.id} reasons={suggestion.reasons} />
          </Disclosure>
        )}
      </div>
      <Answer visit={visit} jobs={jobs} trait={group.trait} text={group.text} suggested={suggestion?.job.id} />
      {byTitle.length > 1 && (
        <Disclosure summary={sorting.byTitle}>
          <ul class="sort-groups">
            {byTitle.map(({ title, count }) => (
              <li key={title}>
                <p>
                  {title} <span class="soft">{sorting.intervals(count)}</span>
                </p>
                <Answer visit={visit} jobs={jobs} trait="title" text={title} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </li>
  )
}

interface AnswerProps {
  visit: Visit
  jobs: readonly Job[]
  trait: SortingTrait
  text: string
  suggested?: string | undefined
}

/** Whose time these are: keeps a sorting, and sorts what waits by it. */
const Answer = ({ visit, jobs, trait, text, suggested }: AnswerProps) => {
  const { sorting } = visit.words
  return (
    <Form
      action="/sort/rule"
      token={visit.token}
      operation={freshId()}
      hidden={{ trait, match: 'is', text, backwards: 'on' }}
      class="form-inline"
    >
      <SelectField
        id={`job-${trait}-${encodeURIComponent(text)}`}
        name="job"
        label={`${sorting.job}: ${text}`}
        labelHidden
        choices={jobChoices(visit, jobs)}
        chosen={suggested ?? ''}
        required
      />
      <Button>{sorting.sortAll}</Button>
    </Form>
  )
}

const Singles = ({ visit, waiting }: { visit: Visit; waiting: Unsorted }) => {
  const { words, formatting, token } = visit
  const { sorting } = words
  return (
    <Card id="single" heading={sorting.single}>
      <p class="soft">{sorting.singleLede}</p>
      <ul class="sort-groups">
        {waiting.single.slice(0, 50).map((interval) => (
          <li key={interval.id}>
            <p>
              {interval.title ?? sorting.untitled}{' '}
              <span class="soft">
                <a href={dayPath(visit, interval)}>{formatting.moment(interval.startAt)}</a> ·{' '}
                {formatting.hours((interval.endAt - interval.startAt) / 1000)} h
              </span>
            </p>
            <Form action={`/sort/${interval.id}`} token={token} operation={freshId()} class="form-inline">
              <SelectField
                id={`one-${interval.id}`}
                name="job"
                label={`${sorting.job}: ${formatting.moment(interval.startAt)}`}
                labelHidden
                choices={jobChoices(visit, waiting.jobs)}
                required
              />
              <Button>{sorting.sortOne}</Button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const Rules = ({ visit, waiting }: { visit: Visit; waiting: Unsorted }) => {
  const { sorting } = visit.words
  return (
    <Card id="sortings" heading={sorting.rules}>
      <p class="soft">{waiting.rules.length ? sorting.rulesLede : sorting.rulesNone}</p>
      <Table
        id="rules"
        caption={sorting.rules}
        captionHidden
        columns={ruleColumns(visit, waiting.jobs)}
        rows={waiting.rules}
        rowKey={(rule) => rule.id}
        empty={null}
      />
      {waiting.jobs.length > 0 && <RuleForm visit={visit} jobs={waiting.jobs} />}
    </Card>
  )
}

function ruleColumns({ words: { sorting }, token }: Visit, jobs: readonly Job[]) {
  const titles = new Map(jobs.map(({ id, title }) => [id as string, title]))
  return [
    {
      key: 'rule',
      label: sorting.rule,
      heads: true,
      cell: (rule: Sorting) => (
        <a href={`/sort/rule/${rule.id}`}>
          {sorting.traits[rule.trait]} {sorting.matches[rule.match]} “{rule.text}”
        </a>
      ),
    },
    { key: 'job', label: sorting.job, cell: (rule: Sorting) => titles.get(rule.job) ?? '' },
    {
      key: 'remove',
      label: sorting.remove,
      cell: (rule: Sorting) => (
        <Form action={`/sort/rule/${rule.id}/take-away`} token={token} operation={freshId()} class="form-inline">
          <Button small>{sorting.remove}</Button>
        </Form>
      ),
    },
  ]
}
