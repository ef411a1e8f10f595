import { basename, dirname } from 'node:path'
import { type Complaint, complaint } from '#record'
import { countOf } from '../tidy-line.ts'
import { GitFolder } from './git-folder.ts'
import { type Objects, openObjects } from './objects.ts'
import { lastPart, readOrigin } from './origin.ts'
import { readRefs } from './refs.ts'
import { type RepositoryConfig, readConfig } from './repository-config.ts'
import { Damaged, type Hashing, SHA1, SHA256 } from './shape.ts'
import type { Ways } from './walk-commits.ts'

/** A history that is open, whatever it lies in. */
export interface Repository {
  objects: Objects
  ways: Ways
  complaints: Complaint[]
  project?: string
  /** The host of its origin. */
  domain?: string
  /** Who commits in it, as its config says. */
  email?: string
}

const WHOLE = 'the whole repository'

/** Opens a git directory. Nothing in it is run, nothing outside of it read. Throws `Damaged` when it is none. */
export async function openFolder(disk: string): Promise<Repository> {
  const folder = new GitFolder(disk)
  const config = readConfig(folder.text('config') ?? '')
  const hashing = hashingOf(config)
  const objects = await openObjects(folder, hashing)
  const { hashes, complaints } = readRefs(folder, hashing, config.refStorage)
  const cut = linesOf(folder.text('shallow'))
  const origin = config.origin ? readOrigin(config.origin) : {}
  const project = origin.name ?? nameOf(disk)
  return {
    objects,
    ways: { roots: hashes, cut, absent: new Set(), all: complaints.length > 0 || objects.complaints.length > 0 },
    complaints: [...complaints, ...limitsOf(folder, cut)],
    ...(project ? { project } : {}),
    ...(origin.host ? { domain: origin.host } : {}),
    ...(config.email ? { email: config.email } : {}),
  }
}

function hashingOf({ objectFormat = 'sha1' }: RepositoryConfig): Hashing {
  if (objectFormat === 'sha1') return SHA1
  if (objectFormat === 'sha256') return SHA256
  throw new Damaged(`its objects are named by ${objectFormat.slice(0, 40)}, which is not known here`)
}

/** What this copy of the history does not hold, as it says itself. */
function limitsOf(folder: GitFolder, cut: ReadonlySet<string>): Complaint[] {
  const said: Complaint[] = []
  if (linesOf(folder.text('objects', 'info', 'alternates')).size)
    said.push(
      complaint(
        WHOLE,
        'it borrows from another repository, and what lies there is not read',
        'Import the other repository too, or run “git repack -a -d” in this one first.',
      ),
    )
  if (folder.text('commondir') !== undefined)
    said.push(complaint(WHOLE, 'it is a work tree of another repository', 'Import that repository.'))
  if (cut.size)
    said.push(
      complaint(
        WHOLE,
        `it is a shallow clone: what came before ${countOf(cut.size, 'commit')} is not in it`,
        'Run “git fetch --unshallow” in it and import it again.',
      ),
    )
  return said
}

function linesOf(text: string | undefined): Set<string> {
  return new Set((text ?? '').split('\n').flatMap((line) => line.trim() || []))
}

/** `…/alpha/.git` and `…/alpha.git` → `alpha` */
function nameOf(disk: string): string | undefined {
  return lastPart(basename(disk) === '.git' ? dirname(disk) : disk)
}
