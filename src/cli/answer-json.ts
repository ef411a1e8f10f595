/**
 * An answer with its findings as other programs get it: whole, with `value` and `interval` null where there are none. JSON
 * has no infinity and no maps: the one is written as the word, the others as objects.
 */
export function answerJson(answer: unknown): string {
  return JSON.stringify(answer, (_, one) => plain(one), 2)
}

function plain(one: unknown): unknown {
  if (typeof one === 'number' && !Number.isFinite(one)) return String(one)
  if (one instanceof Map) return Object.fromEntries(one)
  return isFinding(one) ? { ...one, value: one.value ?? null, interval: one.interval ?? null } : one
}

function isFinding(one: unknown): one is Record<string, unknown> {
  return typeof one === 'object' && one !== null && 'method' in one && 'counted' in one && 'unit' in one
}
