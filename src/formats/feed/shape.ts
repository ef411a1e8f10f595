/**
 * Feeds as sites publish them: RSS 2.0 and its forerunners (https://www.rssboard.org/rss-specification), RSS 1.0
 * (https://web.resource.org/rss/1.0/spec) and Atom 1.0 (https://www.rfc-editor.org/rfc/rfc4287) and 0.3. Programs leave out
 * namespaces and mix the three, so elements are known by their names alone.
 */
export interface Feed {
  title?: string
  /** Address of the site. */
  url?: string
  /** What names it among feeds: its id, else its address, else its title. */
  id: string
  author?: string
  posts: readonly Post[]
}

export interface Post {
  /** `line 14`. */
  place: string
  id?: string
  title?: string
  url?: string
  author?: string
  /** As it is written. */
  published?: string
  updated?: string
  /** HTML, or plain text. */
  text?: string
  tags: readonly string[]
}

/** Is the first element of a text that of a feed? */
export function isFeed(head: string): boolean {
  const start = head.slice(0, 20_000).replace(/<!--[\s\S]*?-->/g, '')
  const first = /<([A-Za-z][\w:.-]*)[\s>/]/.exec(start)
  if (!first || /\S/.test(start.slice(0, first.index).replace(/^\uFEFF|<\?[^>]*>|<![^>]*>/g, ''))) return false
  const name = first[1] as string
  return /^(?:rss|(?:atom:)?feed)$/i.test(name) || (/^(?:\w+:)?RDF$/.test(name) && start.includes('purl.org/rss/'))
}
