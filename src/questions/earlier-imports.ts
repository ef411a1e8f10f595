import { type Asker, ask } from './asker.ts'

/** One import as a whole: all its files. */
export interface EarlierImport {
  /** Undoing any one of its operations takes back the whole. */
  operation: string
  at: number
  files: string[]
  /** New things by the plural of their concept. */
  admitted: Record<string, number>
  undone: boolean
}

interface ImportResult {
  import?: string
  file?: string
  admitted?: Record<string, number>
}

/** The imports among the last 500 operations, newest first. */
export function earlierImports(asker: Asker): Promise<EarlierImport[]> {
  return ask(asker, async (reader) => {
    const imports = new Map<string, EarlierImport>()
    for (const { id, at, result, undoneBy } of await reader.operations({ limit: 500 })) {
      const { import: group, file, admitted = {} } = (result ?? {}) as ImportResult
      if (!group) continue
      const one = imports.get(group) ?? { operation: id, at, files: [], admitted: {}, undone: undoneBy !== undefined }
      if (file) one.files.push(file)
      for (const [plural, count] of Object.entries(admitted)) one.admitted[plural] = (one.admitted[plural] ?? 0) + count
      imports.set(group, one)
    }
    return [...imports.values()]
  })
}
