const STYLES = {
  strong: '1',
  faint: '2',
  /** The colours of the three layers, the same as on the pages. */
  job: '38;5;173',
  work: '38;5;72',
  career: '38;5;68',
  bleed: '38;5;161',
  trouble: '38;5;167',
} as const

export type Style = keyof typeof STYLES
export type Paint = (style: Style, text: string) => string

/** Colours text, or leaves it as it is. */
export function painter(coloured: boolean): Paint {
  return coloured ? (style, text) => (text ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : '') : (_, text) => text
}
