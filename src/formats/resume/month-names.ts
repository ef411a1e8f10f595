/**
 * The months as people and exports write them, by number, without accents and dots: English, German, French, Spanish,
 * Portuguese, Italian, Dutch, the Scandinavian languages and Polish. A word counts when it is one of these or begins
 * with one that is written with a star.
 */
const NAMES: readonly (readonly [number: number, names: string])[] = [
  [1, 'jan* janv* jänner jaenner ene enero gen gennaio stycz*'],
  [2, 'feb* fev* février lut* luty'],
  [3, 'mar mars mrz mär* maer* march marzo março marco maart mrt marz*'],
  [4, 'apr* avr* abr* kwiec*'],
  [5, 'may mai maj mayo maio mag maggio mei'],
  [6, 'jun* juin giu* czerw*'],
  [7, 'jul* juil* lug* lip* juillet'],
  [8, 'aug* aou* ago* sierp*'],
  [9, 'sep* set* wrze*'],
  [10, 'oct* okt* out* ott* paz* pazd*'],
  [11, 'nov* listop*'],
  [12, 'dec* dez* dic* grud*'],
]

const WHOLE = new Map<string, number>()
const BEGINNINGS: [start: string, month: number][] = []
for (const [month, names] of NAMES)
  for (const name of names.split(' '))
    if (name.endsWith('*')) BEGINNINGS.push([plainWord(name.slice(0, -1)), month])
    else WHOLE.set(plainWord(name), month)

/** “Févr.” → “fevr”: lower case, without accents and punctuation. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The number of the month a word names, 1 to 12, or `undefined`. */
export function monthOfName(word: string): number | undefined {
  const plain = plainWord(word)
  if (plain.length < 3 || plain.length > 12) return undefined
  return WHOLE.get(plain) ?? BEGINNINGS.find(([start]) => plain.startsWith(start))?.[1]
}
