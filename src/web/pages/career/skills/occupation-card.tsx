import type { ComponentChildren } from 'preact'
import { freshId } from '#record'
import {
  Actions,
  Button,
  Card,
  Disclosure,
  EmptyState,
  Form,
  LinkButton,
  SelectField,
  TextField,
} from '../../../layout/index.ts'
import type { SkillsProps } from './skills-view.tsx'
import { ToldCard } from './told-card.tsx'

/** The occupation a job is: told where it was chosen, else asked for; without any classification, how to get one. */
export const OccupationCard = (props: SkillsProps) => {
  const { visit, now, search } = props
  const { occupation: words } = visit.words.skills
  const choosing = (
    <>
      <SearchForm {...props} />
      <Found {...props} />
    </>
  )
  if (now.occupation)
    return (
      <ToldCard {...props} told={now.occupation}>
        <Disclosure summary={words.change} id="choose" open={search !== undefined}>
          <JobChoice {...props} />
          {choosing}
          <Choose {...props} label={words.clear} tone="quiet" />
        </Disclosure>
      </ToldCard>
    )
  return (
    <Card layer="career" id="occupation" eyebrow={words.eyebrow} heading={words.none}>
      <p>{now.code ? words.unknown(now.code) : words.noneLede}</p>
      {now.brought === 0 ? (
        <EmptyState action={<LinkButton href="/import">{words.import}</LinkButton>}>{words.bring}</EmptyState>
      ) : (
        now.job && (
          <>
            <JobChoice {...props} />
            {choosing}
          </>
        )
      )}
    </Card>
  )
}

/** Of which of several jobs held it is asked. */
const JobChoice = ({ visit, now }: SkillsProps) => {
  const { occupation: words } = visit.words.skills
  if (now.held.length < 2) return null
  return (
    <form method="get" action="/career/skills#occupation" class="form form-inline">
      <SelectField
        id="of-job"
        name="job"
        label={words.of}
        choices={now.held.map(({ id, title }) => ({ value: id, label: title }))}
        chosen={now.job?.id}
      />
      <Button>{words.show}</Button>
    </form>
  )
}

const SearchForm = ({ visit, now, search }: SkillsProps) => {
  const { occupation: words } = visit.words.skills
  return (
    <form method="get" action="/career/skills#occupation" class="form">
      {now.job && <input type="hidden" name="job" value={now.job.id} />}
      <TextField
        id="find"
        type="search"
        label={words.search}
        hint={words.searchHint}
        value={search?.words ?? now.job?.title}
        maxlength={200}
      />
      <Actions>
        <Button tone="main">{words.find}</Button>
      </Actions>
    </form>
  )
}

const Found = (props: SkillsProps) => {
  const { visit, search } = props
  const { occupation: words } = visit.words.skills
  if (!search) return null
  if (!search.found.length) return <p>{words.foundNone(search.words)}</p>
  return (
    <>
      <p class="hint">{words.found(visit.formatting.number(search.found.length), search.words)}</p>
      <ul class="found-occupations">
        {search.found.map((one) => (
          <li key={one.code}>
            <Choose {...props} code={one.code} label={words.choose} named={one.name}>
              <strong>{one.name}</strong>
              <span class="hint">
                {words.names[one.taxonomy]}
                {one.also && `, ${words.also(one.also)}`}
              </span>
            </Choose>
          </li>
        ))}
      </ul>
    </>
  )
}

interface ChooseProps extends SkillsProps {
  /** None: the job is no occupation of these. */
  code?: string | undefined
  label: string
  named?: string | undefined
  tone?: 'quiet' | undefined
  children?: ComponentChildren
}

const Choose = ({ visit, now, code, label, named, tone, children }: ChooseProps) => (
  <Form
    action="/career/skills/occupation"
    token={visit.token}
    operation={freshId()}
    hidden={{ job: now.job?.id ?? '', ...(code ? { code } : {}) }}
    class="form-inline"
  >
    {children}
    <Button small tone={tone} aria-label={named ? `${label}: ${named}` : undefined}>
      {label}
    </Button>
  </Form>
)
