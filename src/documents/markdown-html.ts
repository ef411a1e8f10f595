import MarkdownIt from 'markdown-it'
import { isSafeLink, sanitised } from './safe-html.ts'

type Renderer = InstanceType<typeof MarkdownIt>
type StateCore = Parameters<Parameters<Renderer['core']['ruler']['push']>[1]>[0]
type Token = StateCore['tokens'][number]

const renderer = new MarkdownIt({ html: false, linkify: true })
renderer.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
renderer.validateLink = isSafeLink
renderer.core.ruler.push('headings_below', lowerHeadings)
renderer.core.ruler.push('boxes', drawBoxes)
renderer.core.ruler.push('images_as_links', linkImages)
renderer.core.ruler.push('alignment', nameAlignment)
renderer.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet('rel', 'noopener noreferrer nofollow')
  return self.renderToken(tokens, index, options)
}

/**
 * Markdown as HTML that is safe to show: no raw HTML, no scripts, no images from elsewhere (their description, as a link),
 * links to http, https and mail only. `headingsBelow` is the level of the page's heading above it: with 2, `#` is an h3.
 */
export function markdownHtml(markdown: string, { headingsBelow = 2 }: { headingsBelow?: number } = {}): string {
  return sanitised(renderer.render(markdown, { headingsBelow }))
}

function lowerHeadings({ tokens, env }: StateCore): void {
  for (const token of tokens)
    if (token.type === 'heading_open' || token.type === 'heading_close')
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + Number(env.headingsBelow))}`
}

/** `- [x] done` → “☑ done”. */
function drawBoxes({ tokens }: StateCore): void {
  for (const [index, token] of tokens.entries()) {
    const first = token.children?.[0]
    if (token.type !== 'inline' || tokens[index - 2]?.type !== 'list_item_open' || first?.type !== 'text') continue
    first.content = first.content.replace(/^\[([ xX])\](?= |$)/, (_, mark) => (mark === ' ' ? '☐' : '☑'))
  }
}

/** An image becomes a link to it, named by its description; inside a link only the description stays. */
function linkImages({ tokens, Token }: StateCore): void {
  for (const token of tokens) {
    if (!token.children?.some(({ type }) => type === 'image')) continue
    let open = 0
    token.children = token.children.flatMap((child) => {
      if (child.type === 'link_open') open++
      if (child.type === 'link_close') open--
      return child.type === 'image' ? imageLink(child, open > 0, Token) : [child]
    })
  }
}

function imageLink(image: Token, insideLink: boolean, TokenClass: StateCore['Token']): Token[] {
  const url = String(image.attrGet('src') ?? '')
  const text = new TokenClass('text', '', 0)
  text.content = image.content || url
  if (insideLink || !isSafeLink(url)) return [text]
  const open = new TokenClass('link_open', 'a', 1)
  open.attrSet('href', url)
  return [open, text, new TokenClass('link_close', 'a', -1)]
}

/** Pages allow no style attributes. */
function nameAlignment({ tokens }: StateCore): void {
  for (const token of tokens) {
    const side = /^text-align:(left|center|right)$/.exec(String(token.attrGet('style') ?? ''))?.[1]
    if (side) token.attrs = [['class', `aligned-${side}`]]
  }
}
