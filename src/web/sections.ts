/** The pages of each section of the menu, the section’s own first; where it is the folder’s name it is also the address. */
export const SECTIONS = {
  job: ['job', 'rest', 'pulse'],
  work: ['work', 'alignment', 'attention', 'change', 'goals'],
  career: ['career', 'skills', 'ownership', 'lifeboat'],
  journal: ['journal', 'energy'],
} as const

export type Section = keyof typeof SECTIONS
export type SectionPage = (typeof SECTIONS)[Section][number]

/** `/work/alignment`; a section’s own page is `/work`. */
export function sectionHref(section: Section, page: SectionPage): string {
  return page === section ? `/${section}` : `/${section}/${page}`
}

export function isSection(page: string): page is Section {
  return page in SECTIONS
}
