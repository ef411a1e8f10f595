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

export const LINE = /^inc(?:\s+(\d{8}T\d{6}Z))?(?:\s+-\s+(\d{8}T\d{6}Z))?(?:\s+#\s*(.*?))?(?:\s+#\s*(.*))?$/
