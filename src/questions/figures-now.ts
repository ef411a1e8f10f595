import { dayAt, type Instant } from '#calendar'
import { type Figures, figuresOf } from '#documents'
import { allFindings } from './all-findings.ts'
import { type Asker, whoAmI } from './asker.ts'

/** Every figure there is today, each told with how it was computed: what an export and a download are made of. */
export async function figuresNow(asker: Asker): Promise<Figures> {
  const { settings } = await whoAmI(asker)
  return figuresOf(dayAt(settings.zone, asker.now() as Instant), await allFindings(asker))
}
