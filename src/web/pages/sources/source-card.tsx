import type { HeldSource } from '#questions'
import { freshId } from '#record'
import { Actions, Button, Card, Chip, Complaints, Disclosure, Form } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

interface SourceProps {
  visit: Visit
  held: HeldSource
}

type Look = NonNullable<HeldSource['last']>

/** One source: where it is, what it last did, and what can be done with it. */
export const SourceCard = (props: SourceProps) => {
  const { visit, held } = props
  const { sources: words } = visit.words
  const { source, isLocked, last, told } = held
  const isLooking = visit.sources.underWay.has(source.id)
  return (
    <Card id={`source-${source.id}`} eyebrow={words.kinds[source.kind]} heading={source.name}>
      <p class="facts">
        <code class="place">{source.place}</code>
        {source.every !== undefined && <span>{words.every(source.every)}</span>}
        {source.paused && <Chip>{words.resting}</Chip>}
        {isLocked && <Chip tone="attention">{words.lockedChip}</Chip>}
        {isLooking && <Chip tone="good">{words.looking}</Chip>}
      </p>
      {isLocked && <p>{held.needsAddress ? words.locked : words.unopened}</p>}
      {!last && !isLocked && <p class="soft">{words.never}</p>}
      {last && <LookText visit={visit} look={last} id={source.id} said={words.last} />}
      {told && <LookText visit={visit} look={told} id={`${source.id}-before`} said={words.before} />}
      <Deeds {...props} />
    </Card>
  )
}

const LookText = (props: { visit: Visit; look: Look; id: string; said: (moment: string) => string }) => {
  const { visit, look, id, said } = props
  const { sources: words } = visit.words
  const { complaint, remarks, more } = look
  return (
    <>
      <p>
        {said(visit.formatting.moment(look.at))}: <strong>{broughtBy(visit, look)}</strong>
      </p>
      {complaint && <Complaints id={`complaint-${id}`} complaints={[complaint]} />}
      {remarks.length > 0 && (
        <Disclosure summary={words.remarks(remarks.length + more)} id={`remarks-${id}`} open={remarks.length <= 2}>
          <Complaints id={`remarks-of-${id}`} complaints={remarks} />
          {more > 0 && <p class="soft">{words.more(more)}</p>}
        </Disclosure>
      )}
    </>
  )
}

function broughtBy({ words: { sources: words, importing } }: Visit, { admitted, changed, complaint }: Look): string {
  const brought = [
    importing.counts(admitted),
    Object.keys(changed).length ? words.changed(importing.counts(changed)) : '',
  ].filter(Boolean)
  return brought.join('; ') || (complaint ? words.broughtNothing : words.nothing)
}

const Deeds = ({ visit, held: { source, isLocked, needsAddress } }: SourceProps) => {
  const { sources: words } = visit.words
  const rests = source.paused || isLocked
  const canResume = rests && !(isLocked && needsAddress)
  return (
    <Actions>
      {!isLocked && <Deed visit={visit} source={source} deed="look" label={words.look} />}
      {!rests && <Deed visit={visit} source={source} deed="pause" label={words.pause} />}
      {canResume && <Deed visit={visit} source={source} deed="resume" label={words.resume} />}
      <Deed visit={visit} source={source} deed="remove" label={words.remove} />
    </Actions>
  )
}

const Deed = (props: { visit: Visit; source: HeldSource['source']; deed: string; label: string }) => {
  const { visit, source, deed, label } = props
  return (
    <Form action={`/sources/${source.id}/${deed}`} token={visit.token} operation={freshId()} class="form-inline">
      <Button small aria-label={visit.words.sources.of(label, source.name)}>
        {label}
      </Button>
    </Form>
  )
}
