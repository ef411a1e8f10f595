import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

const colours = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light, dark]) => [name, { light: light ?? '', dark: dark ?? '' }],
  ),
)

const channel = (hex: string, at: number): number => {
  const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)

const contrast = (one: string, other: string): number => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const layers = ['job', 'work', 'career']
const shades = [1, 2, 3, 4, 5]
const text: [string, string][] = [
  ...['paper', 'card', 'sand', 'job-soft', 'work-soft', 'career-soft', 'trouble-soft'].map(
    (ground): [string, string] => ['ink', ground],
  ),
  ...['paper', 'card', 'sand'].map((ground): [string, string] => ['ink-soft', ground]),
  ...layers.flatMap((layer) =>
    ['paper', 'card', `${layer}-soft`].map((ground): [string, string] => [`${layer}-ink`, ground]),
  ),
  ...layers.map((layer): [string, string] => ['on-button', `${layer}-button`]),
  ['career-ink', 'work-soft'],
  ['career-ink', 'sand'],
  ['trouble-ink', 'card'],
  ['trouble-ink', 'trouble-soft'],
  ['attention-ink', 'attention-soft'],
  ...['clay', 'green'].flatMap((family) =>
    shades.map((shade): [string, string] => [`${family}-${shade}-text`, `${family}-${shade}`]),
  ),
]
const signs: [string, string][] = [
  ['line-firm', 'card'],
  ['line-firm', 'paper'],
  ['job', 'card'],
  ['work', 'card'],
  ['career', 'card'],
  ['career', 'paper'],
  ['thalweg', 'thalweg-casing'],
]

const colour = (name: string, scheme: 'light' | 'dark'): string => {
  const found = colours.get(name)
  if (!found) throw new Error(`no colour ${name}`)
  return found[scheme]
}

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  it.each(text)('%s reads on %s', (front, ground) => {
    expect(contrast(colour(front, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(signs)('%s can be told from %s', (front, ground) => {
    expect(contrast(colour(front, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3)
  })
})
