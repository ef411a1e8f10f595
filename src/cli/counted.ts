import { CONCEPTS } from '#record'

/** `1 job`, `3 intervals`: how many of each concept, by its plural. */
export function counted(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).map(([plural, number]) => {
    const concept = number === 1 && Object.values(CONCEPTS).find((one) => one.plural === plural)
    return `${number} ${concept ? concept.name : plural}`
  })
}
