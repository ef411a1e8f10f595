import type { Interval } from '#record'
import type { Random } from './random.ts'

export type JobName = 'clinic' | 'studio' | 'river'

interface Talk {
  repository: string
  /** What it is about; stands in titles of documents, pages, commits and meetings. */
  topics: readonly string[]
  /** The domains of those one writes to. */
  domains: readonly string[]
  /** Pages one reads, by title and by whose they are. */
  pages: readonly (readonly [title: string, domain: string])[]
}

/** What each job is about. Some topics are of two of them. */
export const TALK: Readonly<Record<JobName, Talk>> = {
  clinic: {
    repository: 'lantern-net',
    topics: [
      'ward roll-out',
      'core switch',
      'badge readers',
      'Wi-Fi survey',
      'budget',
      'on-call rota',
      'fibre to theatre',
    ],
    domains: ['lantern.example', 'lantern.example', 'moss-supply.example'],
    pages: [
      ['Tickets', 'desk.lantern.example'],
      ['Monitoring', 'watch.lantern.example'],
      ['Switch manual', 'vendor.example'],
    ],
  },
  studio: {
    repository: 'kestrel-site',
    topics: ['Kestrel shop', 'Kestrel checkout', 'Heron landing page', 'Heron fonts', 'invoice', 'offer', 'budget'],
    domains: ['kestrel.example', 'heron.example'],
    pages: [
      ['Kestrel staging', 'staging.kestrel.example'],
      ['Heron brand book', 'heron.example'],
      ['Grid layouts', 'styles.example'],
    ],
  },
  river: {
    repository: 'gauge-reader',
    topics: ['water level', 'gauge at the mill', 'volunteers', 'spring clean-up', 'newsletter'],
    domains: ['riverwatch.example', 'gmail.com'],
    pages: [
      ['Levels upstream', 'levels.example'],
      ['River watch wiki', 'wiki.riverwatch.example'],
    ],
  },
}

/** What is in front whatever one works at. */
const ANYONES: readonly Partial<Interval>[] = [
  { app: 'Mail', title: 'Inbox' },
  { app: 'Mail', title: 'Sent' },
  { app: 'Browser', title: 'New tab' },
  { app: 'Browser', title: 'Search', domains: ['search.example'] },
  { app: 'Browser', title: 'Questions and answers', domains: ['answers.example'] },
  { app: 'Terminal', title: 'zsh' },
  { app: 'Files', title: 'Downloads' },
  { app: 'Calendar', title: 'Week' },
]

const NOBODYS: readonly Partial<Interval>[] = [
  { app: 'Browser', title: 'News', domains: ['news.example'] },
  { app: 'Browser', title: 'Trains to the sea', domains: ['trains.example'] },
  { app: 'Player', title: 'A film' },
]

/** One window in front while working at a job: a third of them could be anyone’s. */
export function talkOf(of: JobName | undefined, random: Random): Partial<Interval> {
  if (!of) return random.of(NOBODYS)
  if (random.chance(0.34)) return random.of(ANYONES)
  const { topics, pages, repository } = TALK[of]
  const topic = random.of(topics)
  const [page, domain] = random.of(pages)
  return random.of<Partial<Interval>>([
    { app: 'Editor', title: `${topic.replaceAll(' ', '-')}.ts – ${repository}`, project: repository },
    { app: 'Writer', title: `${capital(topic)} – notes` },
    { app: 'Sheets', title: `${capital(topic)} 2026` },
    { app: 'Browser', title: page, domains: [domain] },
    { app: 'Mail', title: `Re: ${topic}` },
  ])
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
