import type { ComponentChildren } from 'preact'
import { freshId } from '#record'
import { Actions, Button, Card, Form, type Layer, LinkButton, PageHead } from '../layout/index.ts'
import type { Visit } from '../visit.ts'
import type { ThingField, Typed } from './thing-field.ts'
import { ThingFields } from './thing-fields.tsx'

export interface ThingViewProps {
  visit: Visit
  layer: Layer
  /** Where one is: a link back. */
  crumb: ComponentChildren
  heading: string
  lede: string
  action: string
  back: string
  fields: readonly ThingField[]
  typed: Typed
  /** Version the edit starts from; none for a new thing. */
  was?: number | undefined
  ways?: readonly { value: string; label: string }[] | undefined
  instead?: ComponentChildren
  beside?: ComponentChildren
}

/** One thing to add or change, on a page of its own. */
export const ThingView = (props: ThingViewProps) => {
  const { visit, layer, crumb, heading, lede, instead, beside } = props
  return (
    <>
      <PageHead layer={layer} eyebrow={crumb} heading={heading} lede={<p>{lede}</p>} />
      <Card layer={layer} id="thing">
        {instead ?? <ThingFormBody {...props} />}
      </Card>
      {props.was !== undefined && (
        <Form
          action={`${props.action}/away`}
          token={visit.token}
          operation={freshId()}
          hidden={{ back: props.back }}
          class="form-inline"
        >
          <Button tone="quiet">{visit.words.things.takeAway}</Button>{' '}
          <span class="hint">{visit.words.things.takeAwayHint}</span>
        </Form>
      )}
      {beside}
    </>
  )
}

const ThingFormBody = ({ visit, heading, action, back, fields, typed, was, ways }: ThingViewProps) => {
  const { things } = visit.words
  const [first, ...others] = ways ?? [{ value: 'keep', label: things.keep }]
  return (
    <Form
      action={action}
      token={visit.token}
      operation={freshId()}
      hidden={{ back, ...(was === undefined ? {} : { was: String(was) }) }}
      label={heading}
    >
      <ThingFields fields={fields} typed={typed} />
      <Actions>
        <Button tone="main" name="way" value={first?.value}>
          {first?.label}
        </Button>
        {others.map(({ value, label }) => (
          <Button key={value} name="way" value={value}>
            {label}
          </Button>
        ))}
        <LinkButton href={back} tone="quiet">
          {things.back}
        </LinkButton>
      </Actions>
    </Form>
  )
}
