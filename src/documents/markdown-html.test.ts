import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownHtml } from './markdown-html.ts'
import { sanitised } from './safe-html.ts'

describe('Markdown as HTML', () => {
  test('headings stand below the page’s own, and never deeper than six', () => {
    expect(markdownHtml('# Day\n\n###### Deep')).toBe('<h3>Day</h3>\n<h6>Deep</h6>\n')
    expect(markdownHtml('# Day', { headingsBelow: 1 })).toBe('<h2>Day</h2>\n')
  })

  test('links tell nobody where they were followed from', () => {
    expect(markdownHtml('[a](https://example.org/x "t")')).toBe(
      '<p><a href="https://example.org/x" title="t" rel="noopener noreferrer nofollow">a</a></p>\n',
    )
    expect(markdownHtml('<mailto:ada@example.org> and https://example.org')).toContain('href="mailto:ada@example.org"')
  })

  test('images are not fetched: their description is a link', () => {
    expect(markdownHtml('![a *boat*](https://example.org/b.png)')).toBe(
      '<p><a href="https://example.org/b.png" rel="noopener noreferrer nofollow">a *boat*</a></p>\n',
    )
    expect(markdownHtml('[![a boat](https://example.org/b.png)](https://example.org)').match(/<a /g)).toHaveLength(1)
    expect(markdownHtml('![pixel](data:image/png;base64,AAAA)')).not.toContain('<a')
  })

  test('tables, lists, boxes and code stand as such', () => {
    const html = markdownHtml(
      '| a | b |\n| --- | --: |\n| 1 | 2 |\n\n- [x] done\n- [ ] open\n\n3. c\n\n```ts\n<b>\n```',
    )
    expect(html).toContain('<td class="aligned-right">2</td>')
    expect(html).toContain('<li>☑ done</li>\n<li>☐ open</li>')
    expect(html).toContain('<ol start="3">')
    expect(html).toContain('<code class="language-ts">&lt;b&gt;')
  })

  test('places inside the program are not linked', () => {
    for (const link of ['[a](/undo)', '[a](//evil.example)', '[a](#x)', '[a](journal.md)'])
      expect(markdownHtml(link)).not.toContain('<a')
  })
})

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java\tscript:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1))',
  '[a](\u0001javascript:alert(1))',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '[a](vbscript:msgbox(1))',
  '[a](file:///etc/passwd)',
  '<javascript:alert(1)>',
  '<https://example.org" onmouseover="alert(1)>',
  '[a](https://example.org/"onmouseover="alert(1))',
  '[a](https://example.org "x\\" onmouseover=\\"alert(1)")',
  '[a](<https://example.org/x" onclick="alert(1)>)',
  '![a"onerror="alert(1)](https://example.org/x.png)',
  '![a](x"onerror="alert(1))',
  '```"><script>alert(1)</script>\nx\n```',
  '```js onload=alert(1)\nx\n```',
  '[ref]: javascript:alert(1)\n\n[ref]',
  '[a]: <https://example.org/"><script>alert(1)</script>>\n\n[a]',
  '| <b onclick=alert(1)> |\n| --- |\n| <svg/onload=alert(1)> |',
  '<a href="https://example.org" style="position:fixed">x</a>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<!-- --!><script>alert(1)</script>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<style>@import "https://example.org/x.css"</style>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '# <img src=x onerror=alert(1)>',
]

const TAGS =
  /<\/?(?:p|br|hr|strong|em|s|ul|ol|li|blockquote|pre|code|table|thead|tbody|tr|th|td|a|h[1-6])(?: (?:start="\d+"|class="(?:language|aligned)-[^"<>]+"|href="(?:https?:\/\/|mailto:)[^"<>\s]*"|rel="noopener noreferrer nofollow"|title="[^"<>]*"))*>/gi

/** What is left when every tag that may stand is taken away has no tag in it. */
function holdsNothingElse(html: string): boolean {
  return !html.replace(TAGS, '').includes('<')
}

describe('hostile Markdown', () => {
  test.each(ATTACKS)('%s does nothing', (attack) => {
    for (const text of [attack, `> ${attack}`, `- ${attack}`, `*${attack}*`])
      expect(markdownHtml(text)).toSatisfy(holdsNothingElse)
  })

  test('holds for any mixture of them', () => {
    const piece = fc.oneof(
      fc.constantFrom(...ATTACKS),
      fc.string(),
      fc.constantFrom('[', '](', ')', '<', '>', '"', '`', '\n', '&quot;'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => holdsNothingElse(markdownHtml(pieces.join('')))),
      { numRuns: 500 },
    )
  })

  test('the second pass holds by itself, whatever was rendered', () => {
    expect(sanitised('<a href="javascript:alert(1)" onclick="x">a</a><img src="x"><p style="x">b</p>')).toBe(
      '<a>a</a>&lt;img src="x"><p>b</p>',
    )
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '<a ',
        'href="',
        '"',
        ' onclick="x"',
        '<script>',
        '</',
        '<p',
        '<constructor>',
        'javascript:',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => holdsNothingElse(sanitised(pieces.join('')))),
      { numRuns: 500 },
    )
  })
})
