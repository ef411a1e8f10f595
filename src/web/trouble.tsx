import type { Complaint } from '#record'
import { type ShowTrouble, STATUS, showPlainly, type Trouble } from './door/notice.ts'
import { Card, LinkButton, PageHead } from './layout/index.ts'
import { show } from './shell.tsx'
import { type Site, type VisitContext, visitOf } from './visit.ts'
import type { Words } from './words/index.ts'

/** Shows a missing page and the like as a page among the others; plainly, when the record itself cannot be read. */
export function troubleOf(site: Site): ShowTrouble {
  return async (c, trouble, complaint) => {
    try {
      return await showTrouble(site, c as VisitContext, trouble, complaint)
    } catch {
      return showPlainly(c, trouble, complaint)
    }
  }
}

async function showTrouble(
  site: Site,
  c: VisitContext,
  trouble: Trouble,
  complaint: Complaint | undefined,
): Promise<Response> {
  // What the guard stops comes here before there is a visit.
  if (!c.var.visit) c.set('visit', await visitOf(site, c.var.token))
  const { words } = c.var.visit
  const { title, sentence } = wordsOf(words, trouble)
  const action = <LinkButton href="/career">{words.frame.home}</LinkButton>
  const drafts = await draftsIn(c, trouble)
  const body = (
    <>
      <PageHead heading={title} lede={complaint ? undefined : sentence} actions={action} />
      {drafts.length > 0 && (
        <Card id="drafts" heading={words.frame.drafts}>
          {drafts.map((draft) => (
            <p key={draft} class="draft">
              {draft}
            </p>
          ))}
        </Card>
      )}
    </>
  )
  const complaints = complaint ? [complaint] : []
  return show(c, { page: '', title, body, complaints, status: STATUS[trouble] })
}

/** Shorter texts are soon typed again; a field like this may be the way back or an id, too. */
const SHORTEST_DRAFT = 40
const FORM = /^application\/x-www-form-urlencoded\b/i

/** What a person had written in the form that was not kept: shown again, so that it is not lost with the page. */
async function draftsIn(c: VisitContext, trouble: Trouble): Promise<string[]> {
  const isForm = c.req.method === 'POST' && FORM.test(c.req.header('content-type') ?? '')
  if (!isForm || trouble === 'too large' || trouble === 'no length') return []
  const form = await c.req.parseBody().catch(() => ({}))
  const own = Object.entries(form).filter(([name]) => name !== 'token' && name !== 'back')
  return own.flatMap(([, value]) => (typeof value === 'string' && value.length >= SHORTEST_DRAFT ? [value] : []))
}

function wordsOf({ frame }: Words, trouble: Trouble): { title: string; sentence: string } {
  switch (trouble) {
    case 'missing':
      return { title: frame.missingTitle, sentence: frame.missing }
    case 'failed':
      return { title: frame.failedTitle, sentence: frame.failed }
    case 'too large':
      return { title: frame.tooLargeTitle, sentence: frame.tooLarge }
    case 'no length':
      return { title: frame.failedTitle, sentence: frame.noLength }
    case 'out of date':
      return { title: frame.outOfDateTitle, sentence: frame.outOfDate }
  }
}
