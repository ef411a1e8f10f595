import type { Stretch, WeekDay, WeekStretch } from '#questions'
import { hours } from './bar.ts'
import type { Paint, Style } from './paint.ts'

/** Half hours of a day: one column each. */
const COLUMNS = 48

const LOOKS: Readonly<Record<WeekStretch['kind'], { sign: string; style: Style }>> = {
  inside: { sign: '█', style: 'job' },
  bleed: { sign: '▓', style: 'bleed' },
  other: { sign: '▒', style: 'faint' },
}
/** Which kind has the half hour when several share it. */
const RANK = { bleed: 3, inside: 2, other: 1 } as const

/** Seven rows, one a day: every half hour inside a boundary, bleeding, or another job’s; dots show agreed windows. */
export function weekGrid(days: readonly WeekDay[], paint: Paint, today: string): string {
  const scale = [0, 3, 6, 9, 12, 15, 18, 21].map((hour) => String(hour).padEnd(6)).join('')
  return [
    `${' '.repeat(8)}${paint('faint', `${scale}24`)}`,
    ...days.map((day) => {
      const label = dayLabel(day.day).padEnd(8)
      const sum = day.stretches.reduce((all, { from, to }) => all + to - from, 0) * 3600
      return `${day.day === today ? paint('strong', label) : label}${row(day, paint)}  ${sum ? hours(sum, 6) : ''}`
    }),
    `${' '.repeat(8)}${paint('job', '█')} inside  ${paint('bleed', '▓')} bleed  ${paint('faint', '▒')} other jobs  ${paint('faint', '·')} agreed window${days.some((day) => day.leave) ? '  – leave' : ''}`,
  ].join('\n')
}

function row(day: WeekDay, paint: Paint): string {
  let text = ''
  for (let column = 0; column < COLUMNS; ) {
    const look = lookAt(day, column)
    let end = column + 1
    while (end < COLUMNS && lookAt(day, end).sign === look.sign) end++
    text += look.style ? paint(look.style, look.sign.repeat(end - column)) : look.sign.repeat(end - column)
    column = end
  }
  return text
}

function lookAt(day: WeekDay, column: number): { sign: string; style?: Style } {
  const half = { from: column / 2, to: column / 2 + 0.5 }
  const parts = new Map<WeekStretch['kind'], number>()
  for (const stretch of day.stretches) {
    const part = overlap(stretch, half)
    if (part > 0) parts.set(stretch.kind, (parts.get(stretch.kind) ?? 0) + part)
  }
  const [most] = [...parts].sort(([a, one], [b, other]) => other - one || RANK[b] - RANK[a])
  // Less than five minutes of half an hour is not worth a block.
  if (most && most[1] >= 1 / 12) return LOOKS[most[0]]
  if (day.leave) return { sign: '–', style: 'faint' }
  return day.windows?.some((window) => overlap(window, half) > 0) ? { sign: '·', style: 'faint' } : { sign: ' ' }
}

function overlap(a: Stretch, b: Stretch): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from)
}

const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** `Mon 16` */
function dayLabel(day: string): string {
  return `${NAMES[new Date(`${day}T12:00:00Z`).getUTCDay()]} ${Number(day.slice(8))}`
}
