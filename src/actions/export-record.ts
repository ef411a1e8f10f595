import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Complaint, complaint } from '#record'
import type { Doer } from './doer.ts'
import { readCareer, readWholeRecord } from './record-slice.ts'
import { type FileToWrite, foreignFiles, isForeignFolder, writeFolder, writeWhole } from './write-files.ts'

export const EXPORT_FORMATS = ['json-resume', 'markdown'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export interface ExportTerms {
  /** For other people’s eyes: without what only Thalweg reads (json-resume). */
  toShare?: boolean
  /** Overwrites what is there, whosever it is. */
  replace?: boolean
}

export interface Exported {
  /** The file or folder that holds it now. */
  path: string
  files: number
  /** Files that are new or not as they were. */
  written: number
}

/**
 * Writes the record to a JSON Resume file or a folder of Markdown. What stands there and was not written by an export
 * is not overwritten: that is a complaint, and nothing is written.
 */
export async function exportRecord(
  doer: Doer,
  format: ExportFormat,
  destination: string,
  terms: ExportTerms = {},
): Promise<{ done: Exported } | { complaints: Complaint[] }> {
  return sayingWhy(destination, () =>
    format === 'markdown' ? exportFolder(doer, destination, terms) : exportFile(doer, destination, terms),
  )
}

/** What the disk refuses, in a sentence. */
export async function sayingWhy<T>(
  destination: string,
  write: () => Promise<T>,
): Promise<T | { complaints: Complaint[] }> {
  try {
    return await write()
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException
    const said = code && SAID[code]
    if (!said) throw error
    return { complaints: [complaint(path ?? destination, ...said)] }
  }
}

const SAID: Readonly<Record<string, [message: string, hint: string]>> = {
  ENOENT: ['the folder it should go to is not there', 'Make it first, or name another one.'],
  ENOTDIR: ['something on the way to it is not a folder', 'Name another place.'],
  EISDIR: ['it is a folder', 'Name a file.'],
  EACCES: ['it may not be written', 'Check that the folder is yours to write in.'],
  EPERM: ['it may not be written', 'Check that the folder is yours to write in.'],
  EROFS: ['this disk cannot be written to', 'Name a place on another one.'],
  ENOSPC: ['the disk is full', 'Make room and export again; what was there before is as it was.'],
}

async function exportFile(doer: Doer, destination: string, terms: ExportTerms) {
  const { writeJsonResume } = await import('#formats')
  const isFolder = (await stat(destination).catch(() => undefined))?.isDirectory()
  const path = isFolder ? join(destination, 'resume.json') : destination
  const text = writeJsonResume(await doer.store.read(doer.person, readCareer), { toShare: terms.toShare === true })
  return exportText(path, text, (there) => terms.replace === true || isOurs(there))
}

/** One file, unless what is there says nothing of having been written by an export. */
export async function exportText(
  path: string,
  text: string,
  mayReplace: (there: string) => boolean,
): Promise<{ done: Exported } | { complaints: Complaint[] }> {
  const there = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (there === text) return { done: { path, files: 1, written: 0 } }
  if (there !== undefined && !mayReplace(there)) return { complaints: [notOurs(path)] }
  await writeWhole(path, text)
  return { done: { path, files: 1, written: 1 } }
}

/** A résumé that says it came from here. */
function isOurs(text: string): boolean {
  try {
    return JSON.parse(text).meta.thalweg !== undefined
  } catch {
    return false
  }
}

async function exportFolder(doer: Doer, folder: string, { replace }: ExportTerms) {
  const { writeMarkdown } = await import('#formats')
  const files: FileToWrite[] = writeMarkdown(await doer.store.read(doer.person, readWholeRecord))
  if (!replace) {
    if (await isForeignFolder(folder)) return { complaints: [notOurs(folder)] }
    const foreign = await foreignFiles(folder, files)
    if (foreign.length) return { complaints: [changedSince(folder, foreign)] }
  }
  return { done: { path: folder, files: files.length, written: await writeFolder(folder, files) } }
}

function notOurs(path: string): Complaint {
  return complaint(path, 'what is there was not written by an export', 'Name another place, or say --replace.')
}

function changedSince(folder: string, paths: readonly string[]): Complaint {
  const named = paths.slice(0, 3).join(', ')
  const more = paths.length > 3 ? ` and ${paths.length - 3} more` : ''
  return complaint(
    folder,
    `${named}${more} changed since the last export`,
    'Import the folder first, or name another one, or say --replace.',
  )
}
