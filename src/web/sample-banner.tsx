import { freshId } from '#record'
import { Button, Form } from './layout/index.ts'
import type { Visit } from './visit.ts'

/** Says on every page that what one sees is invented, and leads out with one click. */
export const SampleBanner = ({ visit }: { visit: Visit }) => {
  const { sample } = visit.words
  return (
    <aside class="sample-banner" aria-label={sample.title}>
      <p>
        <strong>{sample.title}</strong> {sample.banner}
      </p>
      <Form action="/sample/leave" token={visit.token} operation={freshId()} class="form-inline">
        <Button small>{sample.leave}</Button>
      </Form>
    </aside>
  )
}
