/** An element of an XML text, in the order it stands there. */
export interface XmlElement {
  /** As written, prefix and all: `dc:date`. */
  name: string
  /** Without its prefix: `date`. */
  local: string
  /** What its prefix, or the lack of one, stands for: `http://purl.org/dc/elements/1.1/`; empty when nothing was said. */
  namespace: string
  /** By name as written, entities resolved. Has no prototype. */
  attributes: Readonly<Record<string, string>>
  /** Elements directly inside. */
  children: readonly XmlElement[]
  /** Text and CDATA directly inside, joined, to the letter. */
  text: string
  /** Texts and elements directly inside, in order: for where words and elements are mixed. */
  parts: readonly (string | XmlElement)[]
  /** Line of the text in which its tag ends, from 1. */
  line: number
}

/** The first child of this name, without prefix; of any namespace unless one is given. */
export function childNamed(element: XmlElement, local: string, namespace?: string): XmlElement | undefined {
  return element.children.find((child) => isNamed(child, local, namespace))
}

export function childrenNamed(element: XmlElement, local: string, namespace?: string): XmlElement[] {
  return element.children.filter((child) => isNamed(child, local, namespace))
}

/** The text of the first child of this name, trimmed, that of elements inside it too; `undefined` when there is none. */
export function textOfChild(element: XmlElement, local: string, namespace?: string): string | undefined {
  const child = childNamed(element, local, namespace)
  return (child && wholeText(child).trim()) || undefined
}

/** All text inside, that of elements inside it in their place. Elements are never deeper than `parseXml` lets them be. */
export function wholeText(element: XmlElement): string {
  if (!element.children.length) return element.text
  return element.parts.map((part) => (typeof part === 'string' ? part : wholeText(part))).join('')
}

function isNamed(element: XmlElement, local: string, namespace: string | undefined): boolean {
  return element.local === local && (namespace === undefined || element.namespace === namespace)
}
