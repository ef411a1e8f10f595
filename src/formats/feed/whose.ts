import { type Complaint, complaint } from '#record'
import { WHOLE_FILE } from '../intake/taken.ts'
import { countOf } from '../tidy-line.ts'
import type { Feed, Post } from './shape.ts'

/**
 * The posts of a feed that are by the one it is of, and complaints about the others. Where several wrote, it is of the one
 * the feed itself names, else of the one who wrote more than half; a feed of many hands is nobody’s.
 */
export function postsOfTheOne({ author, posts }: Feed): { posts: readonly Post[]; complaints: Complaint[] } {
  const byAuthor = Map.groupBy(
    posts.filter((post) => post.author),
    (post) => folded(post.author),
  )
  if (byAuthor.size < 2) return { posts, complaints: [] }
  const signed = posts.filter((post) => post.author).length
  const most = [...byAuthor.values()].reduce((a, b) => (b.length > a.length ? b : a))
  const own = byAuthor.get(folded(author)) ?? (most.length * 2 > signed ? most : undefined)
  if (!own) return { posts: [], complaints: [ofManyHands(byAuthor.size)] }
  const others = [...byAuthor.values()].filter((group) => group !== own)
  const whose = folded(own[0]?.author)
  return {
    posts: posts.filter((post) => !post.author || folded(post.author) === whose),
    complaints: others.map((group) => byAnother(group, own[0]?.author as string)),
  }
}

function folded(name: string | undefined): string {
  return (name ?? '').normalize('NFKC').toLowerCase()
}

function ofManyHands(count: number): Complaint {
  return complaint(
    WHOLE_FILE,
    `posts of ${count} people stand in this feed, and none of them wrote most of it, so nothing was taken`,
    'Import the feed of your own posts: most sites have one for each author.',
  )
}

function byAnother(group: readonly Post[], whose: string): Complaint {
  const [first] = group as [Post]
  const many = group.length === 1 ? 'it was' : 'they were'
  return complaint(
    first.place,
    `${countOf(group.length, 'post')} by “${first.author}” in this feed, which is mostly by “${whose}”: ${many} not taken`,
    'Import the feed of your own posts if these are yours.',
  )
}
