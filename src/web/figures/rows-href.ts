import type { Rows } from '#measures'

/** Where the rows behind a figure are shown; nothing where no page lists them. */
export function rowsHref({ concept, job, work, kind, tag, period }: Rows): string | undefined {
  if (concept === 'entry') {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries({ job, work, kind, tag, from: period?.from, to: period?.to }))
      if (value) query.set(name, value)
    return `/journal?${query}`
  }
  if (concept === 'interval' && work) return `/work/${work}/ledger`
  if (concept === 'interval' && job) return `/job/${job}/pieces`
  if (concept === 'goal' || concept === 'milestone' || concept === 'cadence' || concept === 'forecast')
    return '/work/goals'
  if (concept === 'contact' || concept === 'conversation' || concept === 'tie') return '/people'
  if (concept === 'skill' || concept === 'evidence') return '/career/skills'
  if (concept === 'move') return '/career#moves'
  return undefined
}
