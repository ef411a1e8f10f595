const FOLDERS = new Set(['node_modules', '__MACOSX', '$RECYCLE.BIN'])
const FILES = new Set(['Thumbs.db', 'desktop.ini'])

/** Hidden files, and what programs and systems leave in folders: nothing a person wrote. Passed over without a word. */
export function isSkipped(name: string): boolean {
  return name.startsWith('.') || FOLDERS.has(name) || FILES.has(name)
}
