import { CONCEPTS, type ConceptName, nameKey } from '#record'

/** A reference as it stands in a file: `[[jobs/net-manager#duty|Rota]]`, or a plain name somebody wrote. */
export interface Link {
  /** File and anchor; the plain name when there is no link. */
  target: string
  label: string
}

export function linkText({ target, label }: Link): string {
  return label ? `[[${target}|${label}]]` : `[[${target}]]`
}

export function parseLink(text: string): Link {
  const linked = /^\[\[([^|\]]+)(?:\|(.*))?\]\]$/s.exec(text.trim())
  if (!linked) return { target: text.trim(), label: text.trim() }
  const target = (linked[1] as string).trim()
  return { target, label: linked[2]?.trim() || (target.split('/').at(-1) as string) }
}

/**
 * The key of a thing that has a file or an anchor of its own. What is known by its name has the key every format gives it,
 * but for a second thing of the same name (`ada--2`); anything else is known by its file.
 */
export function keyOf(concept: ConceptName, { target, label }: Link): string {
  const place = target.split('/').slice(fileDepth(target)).join('/')
  return CONCEPTS[concept].byName && !/--\d+$/.test(place) ? nameKey(concept, label) : `markdown:${concept}:${place}`
}

/** Folders before the file's own name; an anchor may hold slashes too. */
function fileDepth(target: string): number {
  return (target.split('#')[0] as string).split('/').length - 1
}
