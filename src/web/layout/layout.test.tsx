import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import {
  CheckField,
  Chip,
  ChoiceField,
  Complaints,
  DropZone,
  Figure,
  Flash,
  Form,
  OPERATION_FIELD,
  Page,
  type PageProps,
  Pager,
  renderPage,
  SelectField,
  Table,
  TextField,
  TOKEN_FIELD,
} from './index.ts'

const html = (node: VNode): string => renderToString(node)

const page: PageProps = {
  title: 'Career · Thalweg',
  lang: 'de',
  appearance: 'dark',
  assets: { styles: ['/style.css'], scripts: ['/keys.js'] },
  home: { href: '/', label: 'Thalweg' },
  menu: [
    { label: 'Job', href: '/job', layer: 'job' },
    { label: 'Career', href: '/career', layer: 'career', current: true },
  ],
  edge: [{ label: 'Search', href: '/search', icon: 'search' }],
  capture: { action: '/journal', token: 'secret', label: 'What gave or took energy?', shortcut: 'N', keep: 'Keep' },
  words: { skip: 'Skip', menu: 'Pages', edge: 'Tools' },
}

describe('a page', () => {
  const text = renderPage(<Page {...page}>river</Page>)

  it('is a whole document in its language and appearance', () => {
    expect(text).toMatch(/^<!doctype html><html lang="de" data-appearance="dark"><head>/)
    expect(text).toContain('<title>Career · Thalweg</title>')
  })

  it('marks the current page and leads over the menu to the content', () => {
    expect(text.match(/aria-current="page"/g)).toHaveLength(1)
    expect(text).toContain('href="#content"')
    expect(text).toContain('<main id="content"')
  })

  it('captures by a plain form that carries the token', () => {
    expect(text).toContain('<form method="post" action="/journal"')
    expect(text).toContain(`<input type="hidden" name="${TOKEN_FIELD}" value="secret"`)
  })

  it('holds no inline script, style or handler', () => {
    expect(text).not.toMatch(/<style|<script(?![^>]* src=)| style=| on[a-z]+=/)
  })
})

describe('a field', () => {
  it('ties hint and error to its control and marks it invalid', () => {
    const text = html(<TextField id="hours" label="Hours" hint="A week." error="Too many." value="200" />)
    expect(text).toContain('aria-describedby="hours-error hours-hint"')
    expect(text).toContain('aria-invalid="true"')
    expect(text).toContain('id="hours-error"')
    expect(text).toContain('<label for="hours">')
    expect(text).toContain('value="200"')
  })

  it('says nothing of errors when there are none', () => {
    expect(html(<TextField id="a" label="A" />)).not.toContain('aria-')
  })

  it('has its id as its name unless told', () => {
    expect(html(<CheckField id="paid" label="Paid" checked />)).toMatch(/name="paid".*checked|checked.*name="paid"/)
    expect(html(<DropZone id="files" name="file" label="Drop" />)).toContain('name="file"')
  })

  it('chooses what was chosen', () => {
    const choices = [
      { value: 'me', label: 'I' },
      { value: 'them', label: 'They' },
    ]
    expect(html(<SelectField id="s" label="Who" choices={choices} chosen="them" />)).toMatch(
      /<option (?=[^>]*selected)[^>]*value="them"|<option (?=[^>]*value="them")[^>]*selected/,
    )
    const radios = html(<ChoiceField id="r" label="Who" choices={choices} chosen="me" />)
    expect(radios.match(/checked/g)).toHaveLength(1)
    expect(radios.match(/name="r"/g)).toHaveLength(2)
  })
})

describe('the parts', () => {
  it('a form sends token, operation and hidden fields', () => {
    const text = html(<Form action="/undo" token="t" operation="op" hidden={{ change: '7' }} />)
    expect(text).toContain(`name="${OPERATION_FIELD}" value="op"`)
    expect(text).toContain('name="change" value="7"')
  })

  it('a table names its scroll area, heads its rows and aligns numbers', () => {
    const text = html(
      <Table
        id="t"
        caption="Duties"
        rows={[['Teaching', 4]]}
        rowKey={([name]) => String(name)}
        columns={[
          { key: 'd', label: 'Duty', heads: true, cell: ([name]) => name },
          { key: 'h', label: 'Hours', numeric: true, cell: ([, hours]) => hours },
        ]}
      />,
    )
    expect(text).toContain('aria-labelledby="t-caption" tabindex="0"')
    expect(text).toContain('<th scope="row">Teaching</th>')
    expect(text).toContain('<td class="numeric">4</td>')
  })

  it('an empty table says so instead', () => {
    expect(html(<Table id="t" caption="" rows={[]} columns={[]} rowKey={() => ''} empty={<p>Nothing yet</p>} />)).toBe(
      '<p>Nothing yet</p>',
    )
  })

  it('a figure opens to what it was computed from', () => {
    const text = html(<Figure value="41.5" unit="h" sample="n 31" how={{ summary: 'How?', body: '31 intervals' }} />)
    expect(text).toContain('<details')
    expect(text).toContain('31 intervals')
  })

  it('a flash is read out and offers its undo', () => {
    const text = html(<Flash message="Kept." undo={{ action: '/undo', token: 't', label: 'Undo' }} />)
    expect(text).toContain('role="status"')
    expect(text).toContain('action="/undo"')
    expect(html(<Flash tone="trouble" message="Not kept." />)).toContain('role="alert"')
  })

  it('no complaints are no list', () => {
    expect(html(<Complaints id="c" complaints={[]} />)).toBe('')
  })

  it('a pager at its end offers no step', () => {
    const text = html(<Pager label="Weeks" previousHref="/w" words={{ previous: 'Before', next: 'After' }} />)
    expect(text).toContain('rel="prev"')
    expect(text).not.toContain('rel="next"')
  })

  it('text of the person is text, never markup', () => {
    expect(html(<Chip href="/x">{'<script>alert(1)</script>'}</Chip>)).not.toContain('<script>')
  })
})
