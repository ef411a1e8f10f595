import { RELEASE, relatedOf } from '#record'
import { type Asker, ask } from './asker.ts'

/** The table of related occupations that was brought, row by row as it was published. */
export interface RelatedBrought {
  rows: { code: string; related: string; tier?: string | undefined; index: number }[]
  /** Of the classification; absent where its files do not say it. */
  release?: string | undefined
}

/** Nothing where no such table was brought. */
export function relatedBrought(asker: Asker): Promise<RelatedBrought | undefined> {
  return ask(asker, async (reader) => {
    const tables = await reader.occupations('onet', undefined, ['related'])
    if (!tables.length) return undefined
    const [named] = await reader.elements('onet', [RELEASE])
    return {
      rows: tables.flatMap((table) =>
        relatedOf(table).map(({ rank, tier, code }) => ({ code: table.code, related: code, tier, index: rank })),
      ),
      release: tables.find((table) => table.release)?.release ?? named?.name,
    }
  })
}
