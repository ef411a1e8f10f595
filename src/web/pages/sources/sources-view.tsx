import type { HeldSource } from '#questions'
import { Card, LinkButton, PageHead } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { AddForms, type TypedSource } from './add-forms.tsx'
import { SourceCard } from './source-card.tsx'

export interface SourcesViewProps {
  visit: Visit
  held: readonly HeldSource[]
  typed?: TypedSource | undefined
}

/** Every source with what it last did, and forms to add one. */
export const SourcesView = ({ visit, held, typed }: SourcesViewProps) => {
  const { sources: words } = visit.words
  return (
    <>
      <PageHead
        heading={words.heading}
        lede={<p>{words.lede}</p>}
        actions={<LinkButton href="/import">{words.toImport}</LinkButton>}
      />
      {held.map((one) => (
        <SourceCard key={one.source.id} visit={visit} held={one} />
      ))}
      {held.some(({ needsAddress }) => needsAddress) && <p class="hint">{words.removeHint}</p>}
      {held.length === 0 && (
        <Card id="none">
          <p>{words.none}</p>
        </Card>
      )}
      <AddForms visit={visit} typed={typed} />
    </>
  )
}
