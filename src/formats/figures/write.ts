import type { Figures, ToldFigure } from '#documents'

/** How an export of figures begins, so that the next one knows its own. */
export const FIGURES_HEAD = '# Figures, and how each was computed'

/** All figures as Markdown: by part and by what they are of, each with the words that its page opens to. */
export function writeFiguresMarkdown({ on, figures }: Figures): string {
  const lines = [FIGURES_HEAD, '', `As of ${on}: ${figures.length} figures. Made by Thalweg.`]
  for (const [part, own] of Map.groupBy(figures, (figure) => figure.part)) {
    lines.push('', `## ${capital(part)}`)
    for (const figure of own) lines.push('', `### ${plain(titleOf(figure))}`, '', ...told(figure))
  }
  return `${lines.join('\n')}\n`
}

/** The same as JSON: findings whole, `value` and `interval` null where there is none; no number is infinite. */
export function writeFiguresJson({ on, figures }: Figures): string {
  const shown = figures.map(({ part, of, finding, explanation: { how, lines } }) => ({
    ...{ part, of },
    finding: { ...finding, value: finding.value ?? null, interval: finding.interval ?? null },
    how: { name: how.name, says: how.says, formula: how.formula, source: how.source ?? null, run: how.run ?? null },
    told: Object.fromEntries(lines.map(({ label, text }) => [label, text])),
  }))
  const finite = (_: string, one: unknown) => (typeof one === 'number' && !Number.isFinite(one) ? String(one) : one)
  return `${JSON.stringify({ thalweg: 'figures', on, figures: shown }, finite, 1)}\n`
}

function titleOf({ of, finding }: ToldFigure): string {
  return of.length ? of.join(' · ') : finding.method
}

function told({ finding, explanation }: ToldFigure): string[] {
  const { rows } = explanation
  const ids = rows?.ids?.length ? `: ${rows.ids.join(', ')}` : ''
  const lines = [
    ...explanation.lines,
    { label: 'Named', text: finding.method },
    ...(rows
      ? [
          {
            label: 'Rows',
            text: `${rows.concept}${rows.period ? `, ${rows.period.from} to ${rows.period.to}` : ''}${ids}`,
          },
        ]
      : []),
  ]
  return lines.map(({ label, text }) => `- ${label}: ${plain(text)}`)
}

/** What commands a terminal or turns the reading round. */
const COMMANDS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** A name in a record cannot make a heading, a link or a tag of it, nor what looks like one to a reader of addresses. */
function plain(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll(COMMANDS, '\uFFFD')
  return line.replaceAll(/[\\`*_[\]<>#|~@&]|:(?=\/\/)|(?<=www)\./gi, '\\$&')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
