/** Tags that text may have, each with the attributes it may carry and what their values have to look like. */
const LINK = /^(?:https?:\/\/|mailto:)[^\s"'<>`]*$/i
const ALIGNED = /^aligned-(?:left|center|right)$/
const ALLOWED: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  ...Object.fromEntries(
    ['p', 'br', 'hr', 'strong', 'em', 's', 'ul', 'li', 'blockquote', 'pre', 'table', 'thead', 'tbody', 'tr']
      .concat(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
      .map((tag) => [tag, {}]),
  ),
  ol: { start: /^\d{1,9}$/ },
  code: { class: /^language-[\w+#.-]{1,40}$/ },
  th: { class: ALIGNED },
  td: { class: ALIGNED },
  a: { href: LINK, rel: /^noopener noreferrer nofollow$/, title: /^[^<>]{0,500}$/ },
}

/** Is it an address a person may be sent to: http, https or mail? */
export function isSafeLink(url: string): boolean {
  return LINK.test(url)
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"]*")*)\s*>|</g

/**
 * Lets through the tags and attributes of the list alone. Anything else that looks like a tag becomes text that can be
 * read; an attribute that is not allowed, or whose value is not, goes.
 */
export function sanitised(html: string): string {
  return html.replace(TAG, (whole, closing: string, tag: string, attributes: string) => {
    const allowed = tag === undefined || !Object.hasOwn(ALLOWED, tag) ? undefined : ALLOWED[tag]
    if (!allowed) return `&lt;${whole.slice(1)}`
    return closing ? `</${tag}>` : `<${tag}${keptAttributes(attributes, allowed)}>`
  })
}

function keptAttributes(attributes: string, allowed: Readonly<Record<string, RegExp>>): string {
  const kept = [...attributes.matchAll(/([a-z-]+)="([^"]*)"/g)].filter(([, name, value]) => {
    const rule = Object.hasOwn(allowed, name as string) ? allowed[name as string] : undefined
    return rule?.test(unescaped(value as string))
  })
  return kept.map(([, name, value]) => ` ${name}="${value}"`).join('')
}

function unescaped(value: string): string {
  return value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
