/**
 * timewarrior (https://timewarrior.net/docs/interval-json/): `timew export` writes JSON, one interval an object; its own files
 * (`data/2026-01.data`) have one a line, `inc 20260101T090000Z - 20260101T100000Z # tag "two words" # annotation`.
 */
export interface TimewarriorInterval {
  id?: unknown
  start?: unknown
  end?: unknown
  tags?: unknown
  annotation?: unknown
}

const STRETCH = /^inc(?:\s+(\d{8}T\d{6}Z))?(?:\s+-\s+(\d{8}T\d{6}Z))?(?=\s|$)/

/** What a trimmed line of a data file says, or `undefined` when it is none. In one go, however long a run of spaces is. */
export function lineParts(
  line: string,
): { start?: string; end?: string; tags: string; annotation?: string } | undefined {
  const match = STRETCH.exec(line)
  const rest = match ? line.slice(match[0].length).trim() : ''
  if (!match || (rest && !rest.startsWith('#'))) return undefined
  const [, start, end] = match
  const second = rest.slice(1).search(/\s#/)
  const tags = (second < 0 ? rest.slice(1) : rest.slice(1, second + 1)).trim()
  const annotation = second < 0 ? undefined : rest.slice(second + 3).trim()
  return {
    tags,
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    ...(annotation === undefined ? {} : { annotation }),
  }
}
