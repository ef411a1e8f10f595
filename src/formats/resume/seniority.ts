import { plainWord } from './month-names.ts'

/** Words of a title that say how high it stands, from the lowest; a title with none of them stands at 2. */
const RANKS: readonly (readonly [rank: number, words: string])[] = [
  [0, 'intern internship trainee apprentice stagiaire praktikant praktikantin azubi becario werkstudent'],
  [1, 'junior jr assistant associate graduate'],
  [3, 'senior sr ssr expert advanced confirmé'],
  [4, 'lead principal staff supervisor teamleiter teamleiterin architect'],
  [5, 'manager head responsable leiter leiterin gerente jefe jefa chef cheffe'],
  [6, 'director directeur directrice direktor direktorin'],
  [7, 'vp president vice'],
  [8, 'chief ceo cto cfo coo cio cpo partner founder geschäftsführer geschäftsführerin'],
]

const RANK_OF = new Map(RANKS.flatMap(([rank, words]) => words.split(' ').map((word) => [plainWord(word), rank])))

function rankOf(title: string): number {
  const ranks = title.split(/[\s/,-]+/).flatMap((word) => RANK_OF.get(plainWord(word)) ?? [])
  return ranks.length ? Math.max(...ranks) : 2
}

/** True when the words of the new title stand higher than those of the old one. A guess that a person can correct. */
export function isHigher(title: string, than: string): boolean {
  return rankOf(title) > rankOf(than)
}
