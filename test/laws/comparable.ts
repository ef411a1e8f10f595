import type { Finding } from '#measures'
import type { PartFindings } from '#questions'

/** One line for each finding, sorted: what it is of, then every figure in it to nine digits. */
export function comparable(parts: readonly PartFindings[]): string[] {
  return parts
    .flatMap(({ part, found }) => found.map(({ of, finding }) => `${part}: ${of.join(' > ')}: ${lineOf(finding)}`))
    .sort()
}

function lineOf({ rows, ...finding }: Finding): string {
  const ids = rows?.ids && [...rows.ids].sort()
  return JSON.stringify({ ...finding, rows: rows && { ...rows, ids } }, (_, one) => {
    if (typeof one !== 'number') return one
    return Number.isFinite(one) ? Number(one.toPrecision(9)) : String(one)
  })
}
