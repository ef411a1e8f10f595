import { freshId } from '#record'
import type { Typed } from '../../forms/thing-field.ts'
import { ThingFields } from '../../forms/thing-fields.tsx'
import { Actions, Button, Card, Columns, FieldGroup, Form, PageHead } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { type Done, LatelyTable } from './lately-table.tsx'
import { ownFields, readingFields } from './settings-fields.ts'

export interface SettingsViewProps {
  visit: Visit
  typed: Typed
  /** Version of the person the form started from. */
  was: string
  lately: readonly Done[]
}

/** Everything of the person that can be set, what was done lately, where the record is. */
export const SettingsView = ({ visit, typed, was, lately }: SettingsViewProps) => {
  const { settings: words } = visit.words
  return (
    <>
      <PageHead heading={words.title} lede={words.lede} />
      <Columns kind="main">
        <Card>
          <Form action="/settings" token={visit.token} operation={freshId()} hidden={{ was }}>
            <FieldGroup legend={words.reading}>
              <ThingFields fields={readingFields(visit)} typed={typed} />
            </FieldGroup>
            <FieldGroup legend={words.you}>
              <ThingFields fields={ownFields(visit)} typed={typed} />
            </FieldGroup>
            <Actions>
              <Button tone="main">{words.keep}</Button>
            </Actions>
          </Form>
        </Card>
        <Card heading={words.record} id="record">
          <p>{/^postgres/.test(visit.place) ? words.recordInDatabase : words.recordAt}</p>
          <p>
            <code class="place">{visit.place}</code>
          </p>
          <p class="hint">{words.recordLede}</p>
          <p>
            <a href="/sources">{visit.words.sources.link}</a>
          </p>
          <h3>{words.figures}</h3>
          <p class="hint">{words.figuresLede}</p>
          <p>
            <a href="/settings/figures.md" download>
              {words.figuresMarkdown}
            </a>
          </p>
          <p>
            <a href="/settings/figures.json" download>
              {words.figuresJson}
            </a>
          </p>
        </Card>
      </Columns>
      <Card heading={words.lately} id="lately">
        <p class="hint">{words.latelyLede}</p>
        <LatelyTable visit={visit} lately={lately} />
      </Card>
    </>
  )
}
