import { addDays } from '#calendar'
import { DAYS_OVER, type GoalNow, type GoalsNow } from '#questions'
import { freshId } from '#record'
import { ListPager, listPage } from '../../../forms/list-page.tsx'
import { Button, Card, Columns, Disclosure, EmptyState, Form, LinkButton, PageHead } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'
import { CadenceCard } from './cadence-card.tsx'
import { CalibrationCard } from './calibration-card.tsx'
import { GoalCard } from './goal-card.tsx'
import { PlanCard } from './plan-card.tsx'

export interface GoalsProps {
  visit: Visit
  now: GoalsNow
  /** Also the closed ones are looked at. */
  allClosed?: boolean | undefined
  /** Which pages of the long lists the address asks for. */
  pages?: Partial<Record<'goals' | 'over' | 'cadences' | 'held', string | undefined>> | undefined
}

/** So many cards of open goals, and of cadences, stand on one page. */
const SHOWN = 20

/** Goals, cadences and the year ahead on one page. */
export const GoalsView = ({ visit, now, allClosed, pages }: GoalsProps) => {
  const { goals: words } = visit.words
  const lately = addDays(now.today, -DAYS_OVER)
  const isOpen = ({ goal: { dueOn }, figures: { state } }: GoalNow) =>
    state === 'open' || (state === 'over' && (dueOn ?? lately) >= lately)
  const [open, closed] = [now.goals.filter(isOpen), now.goals.filter((goal) => !isOpen(goal))]
  const [goals, cadences] = [listPage(open, pages?.goals, SHOWN), listPage(now.cadences, pages?.cadences, SHOWN)]
  const over = listPage(closed, pages?.over, SHOWN)
  const isEmpty = now.goals.length + now.cadences.length === 0
  return (
    <>
      <PageHead
        layer="work"
        heading={words.heading}
        lede={<p>{words.lede}</p>}
        actions={
          !isEmpty && (
            <>
              <LinkButton href="/work/goals/goal/new">{words.add}</LinkButton>{' '}
              <LinkButton href="/work/goals/cadence/new">{words.addCadence}</LinkButton>
            </>
          )
        }
      />
      {now.goals.length === 0 ? (
        <NoGoals visit={visit} />
      ) : (
        <PlanCard visit={visit} now={{ ...now, goals: [...goals.rows, ...over.rows] }} />
      )}
      <div id="goals" class="stack stack-cards">
        {goals.rows.map((goal) => (
          <GoalCard key={goal.goal.id} visit={visit} now={now} goal={goal} />
        ))}
        <ListPager visit={visit} list={goals} label={words.title} href={(page) => `/work/goals?goals=${page}#goals`} />
        <Foretell visit={visit} now={now} />
        {closed.length + now.earlier > 0 && (
          <Disclosure
            summary={words.closed(closed.length + now.earlier)}
            id="closed-goals"
            open={allClosed || pages?.over !== undefined}
          >
            <div class="stack">
              {over.rows.map((goal) => (
                <GoalCard key={goal.goal.id} visit={visit} now={now} goal={goal} />
              ))}
              <ListPager
                visit={visit}
                list={over}
                label={words.closed(closed.length)}
                href={(page) => `/work/goals?${allClosed ? 'closed=all&' : ''}over=${page}#closed-goals`}
              />
              {now.earlier > 0 && (
                <p>
                  <a href="/work/goals?closed=all#closed-goals">{words.earlier(now.earlier)}</a>
                </p>
              )}
            </div>
          </Disclosure>
        )}
      </div>
      <div id="cadences">
        {now.cadences.length === 0 ? (
          <NoCadences visit={visit} />
        ) : (
          <>
            <Columns>
              {cadences.rows.map((cadence) => (
                <CadenceCard key={cadence.cadence.id} visit={visit} now={now} cadence={cadence} />
              ))}
            </Columns>
            <ListPager
              visit={visit}
              list={cadences}
              label={words.cadence.heading}
              href={(page) => `/work/goals?cadences=${page}#cadences`}
            />
          </>
        )}
      </div>
      {now.goals.length > 0 && <CalibrationCard visit={visit} now={now} pages={pages} />}
    </>
  )
}

const NoGoals = ({ visit: { words } }: { visit: Visit }) => (
  <Card layer="work" id="no-goals">
    <EmptyState
      action={
        <LinkButton href="/work/goals/goal/new" tone="main">
          {words.goals.add}
        </LinkButton>
      }
    >
      {words.goals.empty}
    </EmptyState>
  </Card>
)

const NoCadences = ({ visit: { words } }: { visit: Visit }) => (
  <Card layer="work" id="no-cadences" eyebrow={words.goals.cadence.heading}>
    <EmptyState action={<LinkButton href="/work/goals/cadence/new">{words.goals.addCadence}</LinkButton>}>
      {words.goals.cadence.empty}
    </EmptyState>
  </Card>
)

/** Keeps what is foretold today, where there is anything new. */
const Foretell = ({ visit, now }: GoalsProps) => {
  const { forecast } = visit.words.goals
  const count = now.goals.filter(({ mayForetell }) => mayForetell).length
  if (!count) return null
  return (
    <Form action="/work/goals/foretell" token={visit.token} operation={freshId()} class="form-inline">
      <Button>{forecast.foretell}</Button> <span class="hint">{forecast.hint(count)}</span>
    </Form>
  )
}
