const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** A bar of block characters, exact to an eighth of a column; anything above nothing shows. Padded to `width`. */
export function bar(value: number, most: number, width: number): string {
  const eighths = most > 0 ? Math.round((value / most) * width * 8) : 0
  const shown = Math.min(width * 8, value > 0 ? Math.max(1, eighths) : 0)
  return ('█'.repeat(Math.floor(shown / 8)) + EIGHTHS[shown % 8]).padEnd(width)
}

/** Text cut to `width` columns with … at its end, or padded to it. */
export function clip(text: string, width: number): string {
  const letters = [...text]
  return letters.length > width ? `${letters.slice(0, width - 1).join('')}…` : text.padEnd(width)
}

/** `1234.5 h` of seconds, one digit after the point. */
export function hours(seconds: number, width = 0): string {
  return `${(seconds / 3600).toFixed(1)} h`.padStart(width)
}

/** `1,234.5`: one digit after the point, none from 10,000 on. */
export function grouped(value: number): string {
  const [whole = '0', rest] = value.toFixed(value >= 10_000 ? 0 : 1).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest ? `.${rest}` : '')
}

/** `34 %` of 0.34. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(share > 0 && share < 0.095 ? 1 : 0)} %`
}
