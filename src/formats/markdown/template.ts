/** Where Obsidian, Templater and their like will put something when a note is made from a template. */
const TO_FILL_IN =
  /\{\{\s*(?:date|time|title|yesterday|tomorrow|name)\b[^}]*\}\}|<%[-_*+]?\s*tp[._]|<%[-_*+]?\s*(?:moment|now)\b/i

const LOOKED_AT = 20_000

/** Does the text, read outside fenced code, still hold places to be filled in? */
export function isTemplate(text: string): boolean {
  return TO_FILL_IN.test(text.slice(0, LOOKED_AT).replace(/^ {0,3}(`{3,}|~{3,})[\s\S]*?^ {0,3}\1/gm, ''))
}
