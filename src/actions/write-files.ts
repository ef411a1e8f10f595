import { createHash, randomBytes } from 'node:crypto'
import { type FileHandle, lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'

export interface FileToWrite {
  /** `/` between the parts. */
  path: string
  text: string
}

/** Writes a file whole or not at all: beside its place first, onto the disk, then into its place. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const beside = join(dirname(path), `.thalweg-${randomBytes(6).toString('hex')}`)
  let file: FileHandle | undefined
  try {
    file = await open(beside, 'wx', 0o600)
    await file.writeFile(text)
    await file.sync()
    await file.close()
    file = undefined
    await rename(beside, path)
  } catch (error) {
    await file?.close()
    await rm(beside, { force: true })
    throw error
  }
}

/** What a folder of ours remembers of its files: the hash of each as it was written. */
const MANIFEST = '.thalweg-export.json'

/** Files written at the same time: the disk then syncs many at once. */
const AT_ONCE = 32

/** Files of the folder that writing would overwrite or remove and that are not as they were written: somebody else’s. */
export async function foreignFiles(folder: string, files: readonly FileToWrite[]): Promise<string[]> {
  const written = await readManifest(folder)
  const next = new Map(files.map(({ path, text }) => [path, hashOf(text)]))
  const foreign: string[] = []
  for (const path of new Set([...next.keys(), ...Object.keys(written)])) {
    const now = await hashAt(join(folder, path))
    if (now !== undefined && now !== written[path] && now !== next.get(path)) foreign.push(path)
  }
  return foreign
}

/** Writes files into a folder and removes those it had been given before and no longer has. Answers how many were new or changed. */
export async function writeFolder(folder: string, files: readonly FileToWrite[]): Promise<number> {
  const written = await readManifest(folder)
  await mkdir(folder, { recursive: true })
  let count = 0
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const part = files.slice(start, start + AT_ONCE)
    for (const { path } of part) await makeFolders(folder, path)
    const written = await Promise.all(part.map((file) => writeIfOther(folder, file)))
    count += written.filter(Boolean).length
  }
  const kept = new Set(files.map(({ path }) => path))
  for (const path of Object.keys(written)) if (!kept.has(path)) await removeFile(folder, path)
  const manifest = Object.fromEntries(files.map(({ path, text }) => [path, hashOf(text)]))
  await writeWhole(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`)
  return count
}

async function writeIfOther(folder: string, { path, text }: FileToWrite): Promise<boolean> {
  if ((await hashAt(join(folder, path))) === hashOf(text)) return false
  await writeWhole(join(folder, path), text)
  return true
}

/** Is there a folder with anything in it that is not hidden, and that we did not write? */
export async function isForeignFolder(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((): string[] => [])
  return names.some((name) => !name.startsWith('.')) && !names.includes(MANIFEST)
}

async function readManifest(folder: string): Promise<Record<string, string>> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'))
    const pairs = Object.entries(manifest as Record<string, unknown>)
    return Object.fromEntries(pairs.filter(([path]) => isInside(path))) as Record<string, string>
  } catch {
    return {}
  }
}

function isInside(path: string): boolean {
  return path.split('/').every((part) => part && part !== '.' && part !== '..' && !part.includes(sep))
}

/** Makes the folders of a path inside `folder`; never through a link, which may lead anywhere. */
async function makeFolders(folder: string, path: string): Promise<void> {
  if (!isInside(path)) throw new Error(`“${path}” leads out of the folder`)
  let at = folder
  for (const part of path.split('/').slice(0, -1)) {
    at = join(at, part)
    await mkdir(at, { recursive: true })
    if (!(await lstat(at)).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR', path: at })
  }
}

async function removeFile(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true })
  const parent = dirname(join(folder, path))
  if (parent !== folder && !(await readdir(parent).catch(() => [''])).length) await rm(parent, { recursive: true })
}

async function hashAt(path: string): Promise<string | undefined> {
  try {
    return hashOf(await readFile(path))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    return code === 'EISDIR' ? 'a folder' : 'unreadable'
  }
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22)
}
