import { complaint } from '#record'
import { type Refusal, WHOLE_FILE } from './taken.ts'

export function refusal(path: string, message: string, hint: string, size = 0): Refusal {
  return { path, size, refused: complaint(WHOLE_FILE, message, hint) }
}

/** Why the system would not let it be read, in a sentence. */
export function unreadable(error: NodeJS.ErrnoException, kind: 'file' | 'folder'): [message: string, hint: string] {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return ['there is no file or folder of this name', 'Check the path.']
  if (error.code === 'EACCES' || error.code === 'EPERM')
    return [`this ${kind} may not be read`, 'Give yourself the right to read it, or copy it to a place of your own.']
  if (error.code === 'ELOOP') return ['its symbolic links lead in a circle', 'Name the file itself.']
  if (error.code === 'ENAMETOOLONG') return ['the path is too long', 'Move it to a shorter one.']
  return [`this ${kind} cannot be read (${error.code ?? 'unknown trouble'})`, 'Copy it to another place and try again.']
}
