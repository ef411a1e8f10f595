import { SAMPLE_KEY } from '#record'
import { type Asker, ask } from './asker.ts'

/** Does the record show the sample career, rather than a person's own? */
export function sampleShown(asker: Asker): Promise<boolean> {
  return ask(asker, async (reader) => (await reader.known('job', [SAMPLE_KEY])).has(SAMPLE_KEY))
}
