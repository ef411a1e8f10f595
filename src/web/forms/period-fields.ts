import type { Words } from '../words/index.ts'
import type { ThingField } from './thing-field.ts'

/** From and to, each as exact as is known. */
export function periodFields({ things }: Words, labels: { from: string; to: string }): ThingField[] {
  return [
    { name: 'from', kind: 'partial date', label: labels.from, hint: things.partialHint, placeholder: '2021-06' },
    { name: 'to', kind: 'partial date', label: labels.to, hint: things.openHint },
  ]
}
