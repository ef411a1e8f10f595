import { createHash } from 'node:crypto'
import type { Instant, Zone } from '#calendar'
import { type Draft, LEAD } from '#record'
import { plainText } from '../html/plain-text.ts'
import { tidyLine, tidyText } from '../tidy-line.ts'
import type { Published } from './published.ts'
import type { Feed, Post } from './shape.ts'

const KEY_PREFIX = 'feed'
/** A post’s summary is taken, not the post: characters. */
const MOST_TEXT = 1_000

/** A feed as an unpaid job: writing, and sharing it. */
export function jobOfFeed(feed: Feed): Draft<'job'> {
  const title = tidyLine(feed.title ?? feed.url, 300) ?? 'Writing'
  return {
    concept: 'job',
    key: keyOf('job', feed.id),
    place: feed.title ? `“${feed.title.slice(0, 60)}”` : 'the feed',
    value: {
      title,
      kind: 'side project',
      paid: false,
      ...(feed.url && feed.url.length <= 2_000 ? { url: feed.url } : {}),
    },
  }
}

/** What names a post whenever the feed is read: its id, alone where it is an address or a tag, else with the feed’s. */
export function idOfPost(feed: Feed, post: Post): string {
  const id = post.id ?? `${post.title ?? ''} ${post.published ?? ''}`
  return /^(?:https?:\/\/|tag:|urn:)/i.test(id) ? id : `${feed.id} ${id}`
}

/** A post as an entry of the journal. */
export function entryOfPost(id: string, post: Post, { day, at }: Published, job: string): Draft<'entry'> {
  const { title, url, updated, place } = post
  const text = summaryOf(post.text) ?? title ?? url ?? '(no words)'
  const extra = {
    ...(url ? { url } : {}),
    ...(updated && updated !== post.published ? { updated: tidyLine(updated, 100) } : {}),
  }
  return {
    concept: 'entry',
    key: keyOf('entry', id),
    place,
    value: {
      day,
      ...(at === undefined ? {} : { at }),
      kind: 'note',
      ...(title ? { title } : {}),
      text,
      job: { key: job },
      tags: [...new Set(['writing', ...post.tags])],
      ...(Object.keys(extra).length ? { extra: JSON.stringify(extra) } : {}),
    },
  }
}

/** The time before a post was published that is taken to have gone into it. */
export function intervalOfPost(
  id: string,
  feed: Feed,
  post: Post,
  at: Instant,
  zone: Zone,
  job: string,
): Draft<'interval'> {
  const title = post.title ?? tidyLine(summaryOf(post.text) ?? post.url, 100)
  const project = tidyLine(feed.title ?? feed.url, 300)
  return {
    concept: 'interval',
    key: keyOf('interval', id),
    place: post.place,
    value: {
      job: { key: job },
      startAt: (at - LEAD.post) as Instant,
      endAt: at,
      zone,
      ...(title ? { title } : {}),
      ...(project ? { project } : {}),
      tags: ['writing'],
      trace: 'post',
    },
  }
}

function summaryOf(html: string | undefined): string | undefined {
  const text = tidyText(html && plainText(html.slice(0, 100_000)))
  if (!text || text.length <= MOST_TEXT) return text
  const cut = text.slice(0, MOST_TEXT)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > MOST_TEXT / 2 ? space : MOST_TEXT).toWellFormed()}…`
}

function keyOf(concept: string, id: string): string {
  const plain = id.normalize('NFKC').replace(/\s+/g, ' ').trim().toWellFormed().replaceAll('\u0000', '\uFFFD')
  const named = plain.length <= 300 ? plain : createHash('sha256').update(plain).digest('base64url')
  return `${KEY_PREFIX}:${concept}:${named}`
}
