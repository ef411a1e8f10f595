import { complaint } from '#record'
import type { Format, Glimpse, Read, Surroundings } from '../format.ts'
import { commitDraft } from './commit-draft.ts'
import { COMMIT_LINE, readLog } from './log-text.ts'
import { lastPart } from './origin.ts'
import { ownCommits } from './own-commits.ts'

/** What `git log` writes, as it is or with `--numstat`, `--stat`, `-p`, `--graph`, in any date format with a time of day. */
export const gitLog: Format = { name: 'git-log', title: 'git log', sniff, read }

function sniff({ head }: Glimpse): number {
  const start = head.trimStart().slice(0, 4_096)
  if (!COMMIT_LINE.test(start)) return 0
  const hasAuthor = /^[*|\\/ ]{0,40}(?:author|an)\b/im.test(start)
  return hasAuthor ? 0.95 : 0.35
}

function* read({ path, text }: { path: string; text: string }, surroundings: Surroundings): Generator<Read> {
  const { addresses, names, zone } = surroundings
  const project = projectOf(path)
  const met = new Set<string>()
  for (const one of ownCommits(readLog(text, zone), { addresses, names })) {
    if ('complaint' in one) yield one
    else if (!met.has(one.commit.hash)) {
      met.add(one.commit.hash)
      yield commitDraft(one.commit, project ? { project } : {}, surroundings)
    } else
      yield {
        complaint: complaint(`commit ${one.commit.hash.slice(0, 10)}`, 'it stands twice here', 'It is counted once.'),
      }
  }
}

/** The file's name, without what says that it is a log: `alpha__log-numstat.txt` → `alpha`. */
function projectOf(path: string): string | undefined {
  const name = lastPart(path)?.replace(/\.(txt|log|git|md)$/i, '')
  return name?.replace(/[-_. ]*(git)?[-_. ]*log([-_. ]*(numstat|stat))?$/i, '') || undefined
}
