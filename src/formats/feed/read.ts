import { type Complaint, complaint } from '#record'
import type { Format, Read, Surroundings } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { quoted } from '../tidy-line.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { entryOfPost, idOfPost, intervalOfPost, jobOfFeed } from './draft.ts'
import { feedOfXml } from './feed-of-xml.ts'
import { parsePublished } from './published.ts'
import { type Feed, isFeed, type Post } from './shape.ts'
import { postsOfTheOne } from './whose.ts'

/** The feed of a blog: writing and sharing, as an unpaid job with an entry and an hour for each post. */
export const feed: Format = {
  name: 'feed',
  title: 'a feed (RSS, Atom)',
  sniff: ({ head }) => (isFeed(head) ? 0.95 : 0),
  *read({ text }, surroundings) {
    const parsed = parseXml(text)
    if ('complaint' in parsed) {
      yield parsed
      return
    }
    const found = feedOfXml(parsed.root)
    const refused = !found ? 'it is no feed of posts' : refusalOf(found)
    if (!found || refused) yield { complaint: complaint(WHOLE_FILE, refused as string, HINT) }
    else yield* readFeed(found, surroundings)
  },
}

const HINT = 'Save the feed of your own blog (RSS or Atom) as a file, and import that.'
/** Ids GitHub gives to commits. */
const COMMIT = /^tag:github\.com,\d+:Grit::Commit\//

function refusalOf({ posts }: Feed): string | undefined {
  if (!posts.length) return 'there are no posts in this feed'
  return posts.every(({ id }) => id && COMMIT.test(id)) ? 'these are commits, not posts' : undefined
}

function* readFeed(feed: Feed, { zone }: Surroundings): Iterable<Read> {
  const { posts, complaints } = postsOfTheOne(feed)
  for (const one of complaints) yield { complaint: one }
  const job = jobOfFeed(feed)
  const known = new Set<string>()
  for (const post of posts) {
    const id = idOfPost(feed, post)
    const published = post.published === undefined ? undefined : parsePublished(post.published, zone)
    if (known.has(id) || !published) {
      yield { complaint: known.has(id) ? twice(post) : undated(post) }
      continue
    }
    if (!known.size) yield { draft: job }
    known.add(id)
    yield { draft: entryOfPost(id, post, published, job.key) }
    if (published.at === undefined) yield { complaint: timeless(post) }
    else yield { draft: intervalOfPost(id, feed, post, published.at, zone, job.key) }
  }
}

function twice({ place, title }: Post): Complaint {
  return complaint(place, `${quoted(title)} stands twice in the feed`, 'It is counted once.')
}

function undated({ place, title, published }: Post): Complaint {
  return published
    ? complaint(
        place,
        `the date ${quoted(published)} of ${quoted(title)} could not be read`,
        'Write it as 2026-01-31T09:00:00Z.',
      )
    : complaint(
        place,
        `${quoted(title)} has no date, and the journal goes by days`,
        'Give the post a date and import it again.',
      )
}

function timeless({ place }: Post): Complaint {
  return complaint(
    place,
    'the feed says the day of this post but not the time, so it stands in the journal and counts no hour',
    'Nothing needs to be done; time it yourself if it matters.',
  )
}
