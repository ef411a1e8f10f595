import { plainText } from '../html/plain-text.ts'
import { tidyLine } from '../tidy-line.ts'
import { childNamed, childrenNamed, textOfChild, wholeText, type XmlElement } from '../xml/xml-element.ts'
import type { Feed, Post } from './shape.ts'

/** A feed from its XML, or nothing when it is none. */
export function feedOfXml(root: XmlElement): Feed | undefined {
  if (root.local === 'feed') return feedOf(root, childrenNamed(root, 'entry'))
  if (root.local !== 'rss' && root.local !== 'RDF') return undefined
  const channel = childNamed(root, 'channel')
  if (!channel) return undefined
  // RSS 1.0 has its items beside the channel, all others inside.
  return feedOf(channel, [...childrenNamed(channel, 'item'), ...childrenNamed(root, 'item')])
}

function feedOf(about: XmlElement, entries: readonly XmlElement[]): Feed {
  const title = headlineOf(about)
  const url = linkOf(about)
  const id = textOfChild(about, 'id') ?? url ?? about.attributes['rdf:about'] ?? title ?? ''
  const author = authorOf(about) ?? named(textOfChild(about, 'managingEditor'))
  return {
    ...(title ? { title } : {}),
    ...(url ? { url } : {}),
    ...(author ? { author } : {}),
    id,
    posts: entries.map((entry) => postOf(entry, url)),
  }
}

/** The names under which the date of publishing stands, and that of a change. */
const PUBLISHED = ['published', 'pubDate', 'issued', 'date', 'created']
const UPDATED = ['updated', 'modified']
const TEXTS = ['summary', 'description', 'encoded', 'content']

function postOf(entry: XmlElement, base: string | undefined): Post {
  const first = (names: readonly string[]) => names.flatMap((name) => textOfChild(entry, name) ?? [])[0]
  const [title, author] = [headlineOf(entry), authorOf(entry)]
  const url = absolute(linkOf(entry) ?? permalinkOf(entry), base)
  const id = first(['guid', 'id']) ?? entry.attributes['rdf:about'] ?? url
  const [published, updated, text] = [first(PUBLISHED), first(UPDATED), first(TEXTS)]
  return {
    place: `line ${entry.line}`,
    ...(id ? { id } : {}),
    ...(title ? { title } : {}),
    ...(url ? { url } : {}),
    ...(author ? { author } : {}),
    ...((published ?? updated) ? { published: (published ?? updated) as string } : {}),
    ...(updated ? { updated } : {}),
    ...(text ? { text } : {}),
    tags: tagsOf(entry),
  }
}

/** A title may be HTML, escaped once more or not; what it says is one line. */
function headlineOf(element: XmlElement): string | undefined {
  const title = textOfChild(element, 'title')
  return title && tidyLine(plainText(title), 500)
}

/** Atom has many links, of which one is the page; RSS has one, as text. */
function linkOf(element: XmlElement): string | undefined {
  const links = childrenNamed(element, 'link')
  const page = links.find(({ attributes }) => attributes.href && (attributes.rel ?? 'alternate') === 'alternate')
  const text = links.map((link) => wholeText(link).trim()).find(Boolean)
  return text ?? page?.attributes.href?.trim()
}

function permalinkOf(entry: XmlElement): string | undefined {
  const guid = childNamed(entry, 'guid')
  const text = guid && wholeText(guid).trim()
  return text && guid.attributes.isPermaLink !== 'false' && /^https?:\/\//i.test(text) ? text : undefined
}

function absolute(url: string | undefined, base: string | undefined): string | undefined {
  if (!url || !URL.canParse(url, base)) return undefined
  const whole = new URL(url, base)
  return /^https?:$/.test(whole.protocol) && whole.href.length <= 2_000 ? whole.href : undefined
}

function authorOf(element: XmlElement): string | undefined {
  const author = childNamed(element, 'author')
  const name = author && (textOfChild(author, 'name') ?? named(author.text))
  return tidyLine(textOfChild(element, 'creator') ?? name, 200)
}

/** `ada@example.org (Ada Quill)` → “Ada Quill”. */
function named(text: string | undefined): string | undefined {
  return /^[^()]{1,300}\(([^()]{1,200})\)\s*$/.exec(text ?? '')?.[1] ?? (text?.trim() || undefined)
}

function tagsOf(entry: XmlElement): string[] {
  const categories = [...childrenNamed(entry, 'category'), ...childrenNamed(entry, 'subject')]
  const names = categories.map(({ attributes, text }) => attributes.label || attributes.term || plainText(text))
  return names.flatMap((name) => tidyLine(name, 200) ?? []).slice(0, 50)
}
