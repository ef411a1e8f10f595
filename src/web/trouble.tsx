import { type ShowTrouble, STATUS, showPlainly, type Trouble } from './door/notice.ts'
import { LinkButton, PageHead } from './layout/index.ts'
import { show } from './shell.tsx'
import { type Site, type VisitContext, visitOf } from './visit.ts'
import type { Words } from './words/index.ts'

/** Shows a missing page and the like as a page among the others; plainly, when the record itself cannot be read. */
export function troubleOf(site: Site): ShowTrouble {
  return async (c, trouble) => {
    try {
      return await showTrouble(site, c as VisitContext, trouble)
    } catch {
      return showPlainly(c, trouble)
    }
  }
}

async function showTrouble(site: Site, c: VisitContext, trouble: Trouble): Promise<Response> {
  // What the guard stops comes here before there is a visit.
  if (!c.var.visit) c.set('visit', await visitOf(site, c.var.token))
  const { words } = c.var.visit
  const { title, sentence } = wordsOf(words, trouble)
  const action = <LinkButton href="/career">{words.frame.home}</LinkButton>
  const body = <PageHead heading={title} lede={sentence} actions={action} />
  return show(c, { page: '', title, body, status: STATUS[trouble] })
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
