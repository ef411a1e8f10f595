import type { EnergyBy } from '#measures'
import type { EnergyNow } from '#questions'
import type { Visit } from '../../../visit.ts'

/** What a label is called: an activity as it was last written, an hour as it stands, all else by name. */
export function nameOf({ words }: Visit, { names }: Pick<EnergyNow, 'names'>, label: string): string {
  return names[label] ?? (/^\d\d–\d\d$/.test(label) ? label : words.things.none)
}

/** Where the check-ins behind one label stand. */
export function behindHref({ named }: Pick<EnergyNow, 'named'>, by: EnergyBy, label: string): string {
  return `/journal/energy/check-ins?${new URLSearchParams({ by, label, period: named })}`
}
