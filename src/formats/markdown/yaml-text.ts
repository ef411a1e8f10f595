import type { FrontMap, FrontValue } from './value.ts'

/** Writes a map as YAML that every reader understands alike: block style, nothing folded, quotes where they are needed. */
export function yamlText(map: FrontMap, indent = ''): string {
  return [...map].map(([name, value]) => `${indent}${nameText(name)}:${valueText(value, indent)}\n`).join('')
}

function valueText(value: FrontValue, indent: string): string {
  if (value instanceof Map) return value.size ? `\n${yamlText(value, `${indent}  `).slice(0, -1)}` : ' {}'
  if (!Array.isArray(value)) return ` ${scalarText(value as string, `${indent}  `)}`
  if (!value.length) return ' []'
  return value.map((element) => `\n${indent}  - ${elementText(element, `${indent}    `)}`).join('')
}

function elementText(value: FrontValue, indent: string): string {
  if (value instanceof Map) return value.size ? yamlText(value, indent).slice(indent.length, -1) : '{}'
  if (Array.isArray(value)) return flowText(value)
  return scalarText(value as string, indent)
}

/** Lists inside lists, on one line. */
function flowText(value: FrontValue): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`
  if (value instanceof Map)
    return `{${[...value].map(([name, inner]) => `${quoted(name)}: ${flowText(inner)}`).join(', ')}}`
  return typeof value === 'string' ? quoted(value) : String(value)
}

function nameText(name: string): string {
  return /^[A-Za-z_]([\w -]*\w)?$/.test(name) && !KEYWORD.test(name) ? name : quoted(name)
}

function scalarText(value: string | number | boolean | null, indent: string): string {
  if (typeof value !== 'string') return String(value)
  if (isPlain(value)) return value
  return isBlock(value) ? blockText(value, indent) : quoted(value)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not stand bare
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/
/** What some reader of YAML takes for something else than text. */
const KEYWORD = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf(?:inity)?)$/i
const NUMBER = /^(?:[\d_,.]+(?:e[-+]?\d+)?|0[xob][\da-f_]+|\d+(?::\d+)+(?:\.\d*)?)$/i

function isPlain(text: string): boolean {
  return (
    /^[\p{L}\p{N}_(/]/u.test(text) &&
    !/\n|\t|: | #|[: ]$/.test(text) &&
    !UNPRINTABLE.test(text) &&
    !KEYWORD.test(text) &&
    !NUMBER.test(text)
  )
}

function isBlock(text: string): boolean {
  return /^[^\s]/.test(text) && /[^\n]\n?$/.test(text) && text.includes('\n') && !hasLooseEnds(text)
}

function hasLooseEnds(text: string): boolean {
  return UNPRINTABLE.test(text) || /^[ \t]+$/m.test(text)
}

function blockText(text: string, indent: string): string {
  const [mark, lines] = text.endsWith('\n') ? ['|', text.slice(0, -1)] : ['|-', text]
  return `${mark}\n${lines.replace(/^(?=.)/gm, indent)}`
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
