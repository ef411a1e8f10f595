import type { Json, JsonObject } from '../json/parse-json.ts'
import { wholeText, type XmlElement } from '../xml/xml-element.ts'

/** A `SkillsPassport` in XML as the same in JSON: lists without “List” in their name, dates by year, month and day. */
export function passportOfXml(element: XmlElement): JsonObject {
  const result: JsonObject = {}
  for (const child of element.children) {
    if (child.local === 'Attachment' || child.local === 'AttachmentList') continue
    const isList = child.local.endsWith('List') && child.local !== 'List'
    const name = isList ? child.local.slice(0, -4) : child.local
    const value: Json = isList ? child.children.map(jsonOf) : jsonOf(child)
    const known = result[name]
    result[name] = known === undefined ? value : [known, value].flat()
  }
  return result
}

function jsonOf(element: XmlElement): Json {
  const { year, month, day } = element.attributes
  if (year) return { Year: year, ...(month ? { Month: digits(month) } : {}), ...(day ? { Day: digits(day) } : {}) }
  if (element.local === 'Data') return null
  return element.children.length ? passportOfXml(element) : wholeText(element).trim()
}

/** `--08` and `---01`, as XML Schema writes a month and a day alone. */
function digits(text: string): string {
  return text.replace(/\D/g, '')
}
