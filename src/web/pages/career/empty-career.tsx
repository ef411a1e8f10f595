import { freshId } from '#record'
import { Actions, Button, Card, Columns, DropZone, Form, LinkButton, PageHead } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

/** The first page of an empty record: three ways in. */
export const EmptyCareer = ({ visit }: { visit: Visit }) => {
  const { first: words } = visit.words.career
  return (
    <>
      <PageHead heading={words.heading} lede={words.lede} layer="career" />
      <Columns>
        <Card layer="job" heading={words.importHeading} id="import">
          <p>{words.importText}</p>
          <Form action="/import" token={visit.token} files>
            <DropZone id="files" label={words.importFiles} />
            <Actions>
              <Button tone="main">{words.importSend}</Button>
            </Actions>
          </Form>
        </Card>
        <Card layer="work" heading={words.tenHeading} id="ten">
          <p>{words.tenText}</p>
          <Actions>
            <LinkButton href="/begin" tone="main">
              {words.tenGo}
            </LinkButton>
          </Actions>
        </Card>
        <Card layer="career" heading={words.sampleHeading} id="sample">
          <p>{words.sampleText}</p>
          <Form action="/sample" token={visit.token} operation={freshId()}>
            <Actions>
              <Button tone="main">{words.sampleGo}</Button>
            </Actions>
          </Form>
        </Card>
      </Columns>
    </>
  )
}
