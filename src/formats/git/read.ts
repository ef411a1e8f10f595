import { statSync } from 'node:fs'
import { complaint } from '#record'
import type { Glimpse, OpenFile, Read, StreamFormat, Surroundings } from '../format.ts'
import { BlockFile, blocksOf } from './block-file.ts'
import { BUNDLE, openBundle } from './bundle.ts'
import { commitDraft } from './commit-draft.ts'
import { ownCommits } from './own-commits.ts'
import { openFolder, type Repository } from './repository.ts'
import { Damaged } from './shape.ts'
import { spooled } from './spooled.ts'
import { type Found, walkCommits } from './walk-commits.ts'

/** Git histories: a repository's folder, or a bundle. */
export const git: StreamFormat = { name: 'git', title: 'git', sniff, stream }

const WHOLE = 'the whole history'
const REPAIR = 'Run “git fsck” in it, or fetch it again.'

function sniff({ folder, start, head }: Glimpse): number {
  if (folder) return folder === 'git' ? 1 : 0
  const first = start?.length ? Buffer.from(start.subarray(0, 20)).toString('latin1') : head.slice(0, 20)
  return BUNDLE.test(first) ? 1 : 0
}

async function* stream(file: OpenFile, surroundings: Surroundings): AsyncGenerator<Read> {
  let repository: Repository | undefined
  try {
    repository = await open(file)
    yield* readRepository(repository, surroundings)
  } catch (error) {
    const isDamage = error instanceof Damaged
    if (!isDamage && (error as NodeJS.ErrnoException).code === undefined) throw error
    const said = isDamage ? error.message : 'it cannot be read from the disk'
    yield { complaint: complaint(WHOLE, said, REPAIR) }
  } finally {
    repository?.objects.close()
  }
}

async function open(file: OpenFile): Promise<Repository> {
  if (file.disk === undefined) return openBundle(file.path, blocksOf(await spooled(file)))
  if (statSync(file.disk).isDirectory()) return openFolder(file.disk)
  return openBundle(file.path, new BlockFile(file.disk))
}

function* readRepository(repository: Repository, surroundings: Surroundings): Generator<Read> {
  const { objects, ways, complaints, project, domain, email } = repository
  for (const one of [...complaints, ...objects.complaints]) yield { complaint: one }
  const { addresses, names } = surroundings
  const history = { ...(project ? { project } : {}), ...(domain ? { domain } : {}) }
  let found = 0
  for (const one of ownCommits(counted(walkCommits(objects, ways)), { addresses, names, local: email }))
    yield 'complaint' in one ? one : commitDraft(one.commit, history, surroundings)
  if (!found)
    yield { complaint: complaint(WHOLE, 'there are no commits in it', 'Nothing to do, if nothing was done yet.') }

  function* counted(all: Iterable<Found>): Generator<Found> {
    for (const one of all) {
      found++
      yield one
    }
  }
}
