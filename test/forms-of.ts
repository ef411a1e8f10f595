/** A form of a page: where it is sent, and what stands in it as it was shown. */
export interface ShownForm {
  page: string
  path: string
  isGet: boolean
  fields: readonly (readonly [name: string, value: string])[]
}

/** Every form on a page. */
export function formsOf(page: string, html: string): ShownForm[] {
  return [...html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].map(([, tag = '', inside = '']) => ({
    page,
    path: (attribute(tag, 'action') || page).split('#')[0] as string,
    isGet: (attribute(tag, 'method') || 'get') === 'get',
    fields: fieldsOf(inside),
  }))
}

/** Every page of the site that a page leads to. */
export function linksOf(html: string): string[] {
  const links = [...html.matchAll(/<a[^>]*\shref="([^"#]*)/g)].map(([, href = '']) => plain(href))
  return links.filter((href) => href.startsWith('/') && !href.startsWith('/assets'))
}

/** Of check boxes and radio buttons the chosen one, else the first, so that every name is there. */
function fieldsOf(inside: string): [string, string][] {
  const fields = new Map<string, string>()
  for (const [tag] of inside.matchAll(/<(?:input|button)[^>]*>/g)) {
    const [name, isChoice] = [attribute(tag, 'name'), /type="(?:checkbox|radio)"/.test(tag)]
    if (name && (!isChoice || /\schecked/.test(tag) || !fields.has(name))) fields.set(name, attribute(tag, 'value'))
  }
  for (const [, tag = '', text = ''] of inside.matchAll(/<textarea([^>]*)>(.*?)<\/textarea>/gs))
    fields.set(attribute(tag, 'name'), plain(text))
  for (const [, tag = '', options = ''] of inside.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = /<option[^>]*\sselected[^>]*>/.exec(options) ?? /<option[^>]*>/.exec(options)
    fields.set(attribute(tag, 'name'), attribute(chosen?.[0] ?? '', 'value'))
  }
  return [...fields]
}

function attribute(tag: string, name: string): string {
  return plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
}

function plain(text: string): string {
  const letters = text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
  return letters.replaceAll('&amp;', '&')
}
