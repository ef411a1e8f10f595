import type { JournalNames } from '#questions'
import { ENTRY_KINDS } from '#record'
import { choicesOf, namedChoices } from '../../forms/choices.ts'
import {
  Actions,
  Button,
  type Choice,
  DateField,
  Disclosure,
  FieldRow,
  LinkButton,
  SelectField,
} from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import type { Query } from './filter.ts'

export interface FilterViewProps {
  visit: Visit
  names: JournalNames
  query: Query
  open: boolean
}

/** Narrows the journal: a form that only reads, so it can be linked to and shared with oneself. */
export const FilterView = ({ visit, names, query, open }: FilterViewProps) => {
  const { journal: words } = visit.words
  const { locale } = visit.formatting
  const energies = ['-2', '-1', '0', '1', '2'].map((value) => ({ value, label: words.energies[value] ?? value }))
  const lists: [keyof typeof words & ('kind' | 'job' | 'work' | 'skill' | 'contact' | 'energy'), readonly Choice[]][] =
    [
      ['kind', namedChoices(ENTRY_KINDS, words.kinds)],
      ['job', choicesOf(names.jobs, locale)],
      ['work', choicesOf(names.works, locale)],
      ['skill', choicesOf(names.skills, locale)],
      ['contact', choicesOf(names.contacts, locale)],
      ['energy', energies],
    ]
  return (
    <Disclosure summary={open ? words.narrowed : words.narrow} open={open}>
      <form method="get" action="/journal" class="form" aria-label={words.narrow}>
        {query.tag && <input type="hidden" name="tag" value={query.tag} />}
        <FieldRow>
          {lists
            .filter(([, choices]) => choices.length)
            .map(([name, choices]) => (
              <SelectField
                key={name}
                id={`filter-${name}`}
                name={name}
                label={words[name]}
                choices={[{ value: '', label: words.any }, ...choices]}
                chosen={query[name] ?? ''}
              />
            ))}
          <DateField id="filter-from" name="from" label={words.from} value={query.from} />
          <DateField id="filter-to" name="to" label={words.to} value={query.to} />
        </FieldRow>
        <Actions>
          <Button>{words.show}</Button>
          {open && (
            <LinkButton href="/journal" tone="quiet">
              {words.all}
            </LinkButton>
          )}
        </Actions>
      </form>
    </Disclosure>
  )
}
