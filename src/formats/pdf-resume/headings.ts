import { plainWord } from '../resume/month-names.ts'
import type { Line } from './shape.ts'

/** The parts of a résumé as its headings call them, in English, German, French and Spanish. */
const HEADINGS = {
  summary:
    'summary|about|about me|profile|professional summary|objective|career objective|profil|über mich|kurzprofil|zusammenfassung|résumé|à propos|présentation|extracto|resumen|perfil|sobre mí|acerca de',
  experience:
    'experience|work experience|professional experience|employment|employment history|work history|career history|career|berufserfahrung|beruflicher werdegang|berufspraxis|erfahrung|werdegang|praktische erfahrung|expérience|expériences|expérience professionnelle|expériences professionnelles|parcours professionnel|experiencia|experiencia laboral|experiencia profesional',
  education:
    'education|education and training|academic background|studies|ausbildung|bildung|bildungsweg|studium|schulbildung|akademischer werdegang|ausbildung und studium|formation|formations|études|éducation|diplômes|educación|formación|formación académica|estudios',
  volunteer:
    'volunteering|volunteer experience|volunteer work|voluntary work|community|ehrenamt|ehrenamtliches engagement|engagement|ehrenamtliche tätigkeiten|bénévolat|expérience de bénévolat|expériences de bénévolat|voluntariado|experiencia de voluntariado',
  projects: 'projects|personal projects|side projects|selected projects|projekte|projets|proyectos',
  skills:
    'skills|top skills|key skills|technical skills|core competencies|competencies|expertise|technologies|kenntnisse|fähigkeiten|top-kenntnisse|fachkenntnisse|edv-kenntnisse|kompetenzen|it-kenntnisse|compétences|principales compétences|compétences techniques|aptitudes|aptitudes principales|habilidades|competencias|conocimientos',
  languages: 'languages|sprachen|sprachkenntnisse|langues|idiomas',
  certificates:
    'certifications|certificates|licenses & certifications|licenses and certifications|courses and certificates|zertifikate|zertifizierungen|bescheinigungen|weiterbildung|weiterbildungen|certificats|certificaciones|certificados',
  awards:
    'honors-awards|honors & awards|honors and awards|awards|honours|achievements|auszeichnungen|ehrungen|preise|prix|distinctions|récompenses|premios|reconocimientos|honores',
  publications: 'publications|selected publications|veröffentlichungen|publikationen|publicaciones',
  references: 'references|referenzen|références|referencias',
  interests:
    'interests|hobbies|hobbies and interests|interessen|hobbys|freizeit|intérêts|centres d’intérêt|loisirs|intereses|aficiones',
  contact:
    'contact|contact details|contact information|personal details|kontakt|persönliche daten|zur person|coordonnées|contacto|contactar|datos personales',
} as const

export type Part = keyof typeof HEADINGS

const PART_OF = new Map<string, Part>()
for (const [part, names] of Object.entries(HEADINGS) as [Part, string][])
  for (const name of names.split('|')) PART_OF.set(plainWord(name), part)

/** Lines under one heading. Those under a heading nobody knows have no part. */
export interface Stretch {
  part?: Part
  heading: string
  lines: Line[]
}

/** Takes the lines of a column apart by its headings; what stands before the first has the heading `''`. */
export function stretchesOf(lines: readonly Line[]): Stretch[] {
  const usual = usualOf(lines)
  const known = new Set(lines.filter((line, index) => partNamed(line) && standsOut(line, lines[index - 1], usual)))
  const styles = new Set([...known].map(styleOf))
  // Where all known headings look alike, what looks like them is one too.
  const style = styles.size === 1 && known.size > 1 ? [...styles][0] : undefined
  const stretches: Stretch[] = [{ heading: '', lines: [] }]
  for (const line of lines) {
    const part = known.has(line) ? partNamed(line) : undefined
    if (part || (style !== undefined && stretches.length > 1 && styleOf(line) === style && mayBeOne(line)))
      stretches.push({ ...(part ? { part } : {}), heading: line.text, lines: [] })
    else stretches.at(-1)?.lines.push(line)
  }
  return stretches
}

function styleOf({ size, font, text }: Line): string {
  return `${Math.round(size * 2)} ${font} ${isCapitals(text)}`
}

function mayBeOne({ text }: Line): boolean {
  return text.length <= 45 && !/[\d\t.,;:@]/.test(text)
}

export function partNamed({ text }: Line): Part | undefined {
  return text.length <= 45 && !text.includes('\t') ? PART_OF.get(plainWord(text)) : undefined
}

/** A heading is larger than what most lines are, in another font, in capitals, or has space above it. */
function standsOut(line: Line, before: Line | undefined, usual: { size: number; font: string }): boolean {
  if (line.size > usual.size + 0.4 || line.font !== usual.font || isCapitals(line.text)) return true
  return !before || line.down - before.down > usual.size * 1.6
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase()
}

/** The size and font most letters have. */
export function usualOf(lines: readonly Line[]): { size: number; font: string } {
  const letters = new Map<string, number>()
  for (const { size, font, text } of lines) {
    const key = `${Math.round(size * 5) / 5} ${font}`
    letters.set(key, (letters.get(key) ?? 0) + text.length)
  }
  const [most = '10 '] = [...letters].toSorted((a, b) => b[1] - a[1])[0] ?? []
  const space = most.indexOf(' ')
  return { size: Number(most.slice(0, space)), font: most.slice(space + 1) }
}
