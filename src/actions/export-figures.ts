import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Figures } from '#documents'
import type { Complaint } from '#record'
import { type Exported, type ExportTerms, exportText, sayingWhy } from './export-record.ts'

export const FIGURES_FORMATS = ['md', 'json'] as const
export type FiguresFormat = (typeof FIGURES_FORMATS)[number]

/** Figures as the text of a file of that ending: the same bytes wherever they are asked for. */
export async function figuresText(figures: Figures, format: FiguresFormat): Promise<string> {
  const { writeFiguresJson, writeFiguresMarkdown } = await import('#formats')
  return format === 'json' ? writeFiguresJson(figures) : writeFiguresMarkdown(figures)
}

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
    const { FIGURES_HEAD } = await import('#formats')
    const ours = (there: string) =>
      replace || there.startsWith(FIGURES_HEAD) || there.startsWith('{\n "thalweg": "figures"')
    const named = FIGURES_FORMATS.find((format) => destination.toLowerCase().endsWith(`.${format}`))
    if (named) return exportText(destination, await figuresText(figures, named), ours)
    await mkdir(destination, { recursive: true })
    const done = { path: destination, files: 0, written: 0 }
    for (const format of FIGURES_FORMATS) {
      const one = await exportText(join(destination, `figures.${format}`), await figuresText(figures, format), ours)
      if ('complaints' in one) return one
      done.files += one.done.files
      done.written += one.done.written
    }
    return { done }
  })
}
