import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Figures } from '#documents'
import type { Complaint } from '#record'
import { type Exported, type ExportTerms, exportText, sayingWhy } from './export-record.ts'

/**
 * Writes figures with their explanations: to a file that ends in .json or .md, else to a folder with both. What no export wrote
 * is not overwritten: that is a complaint.
 */
export function exportFigures(
  figures: Figures,
  destination: string,
  { replace = false }: ExportTerms = {},
): Promise<{ done: Exported } | { complaints: Complaint[] }> {
  return sayingWhy(destination, async () => {
    const { FIGURES_HEAD, writeFiguresJson, writeFiguresMarkdown } = await import('#formats')
    const ours = (there: string) =>
      replace || there.startsWith(FIGURES_HEAD) || there.startsWith('{\n "thalweg": "figures"')
    if (/\.json$/i.test(destination)) return exportText(destination, writeFiguresJson(figures), ours)
    if (/\.md$/i.test(destination)) return exportText(destination, writeFiguresMarkdown(figures), ours)
    await mkdir(destination, { recursive: true })
    const done = { path: destination, files: 0, written: 0 }
    for (const [name, text] of [
      ['figures.md', writeFiguresMarkdown(figures)],
      ['figures.json', writeFiguresJson(figures)],
    ] as const) {
      const one = await exportText(join(destination, name), text, ours)
      if ('complaints' in one) return one
      done.files += one.done.files
      done.written += one.done.written
    }
    return { done }
  })
}
