import type { Json, JsonObject } from '../json/parse-json.ts'
import type { XmlElement } from '../xml/xml-element.ts'

/** The value of a property list as JSON would have it: dates and data are texts. `undefined` when it is none. */
export function valueOfPlist(root: XmlElement): Json | undefined {
  const [value] = root.children
  return root.name === 'plist' && value ? jsonOf(value) : undefined
}

/** `parseXml` lets nothing be nested deeper than this could go. */
function jsonOf(element: XmlElement): Json {
  const { name, text, children } = element
  if (name === 'dict') return objectOf(children)
  if (name === 'array') return children.map(jsonOf)
  if (name === 'true' || name === 'false') return name === 'true'
  if (name === 'integer' || name === 'real') {
    const number = Number(text.trim())
    return Number.isFinite(number) ? number : text
  }
  return text
}

/** Keys and values stand side by side. */
function objectOf(children: readonly XmlElement[]): JsonObject {
  const object: JsonObject = Object.create(null)
  let key: string | undefined
  for (const child of children) {
    if (child.name === 'key') key = child.text
    else if (key !== undefined) {
      object[key] = jsonOf(child)
      key = undefined
    }
  }
  return object
}
