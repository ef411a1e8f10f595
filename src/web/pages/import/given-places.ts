/** A file name may have 255 bytes on most disks; a number may have to be added to it. */
const LONGEST_NAME = 200
const DEEPEST = 12

/** Where given files are put: below one folder whatever their names say, and each in a place of its own. */
export class GivenPlaces {
  /** Lower case, for disks that take `A` and `a` for one. True for files, false for the folders they are in. */
  readonly #taken = new Map<string, boolean>()

  /** The path for the next file, `/` between parts. Two files of one name both have one. */
  place(name: string): string {
    const path = safePath(name)
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? path : numbered(path, number)
      if (this.#isFree(candidate)) return this.#take(candidate)
    }
  }

  #isFree(path: string): boolean {
    const [own = '', ...above] = ancestry(path)
    return !this.#taken.has(own) && above.every((folder) => this.#taken.get(folder) !== true)
  }

  #take(path: string): string {
    const [own = '', ...above] = ancestry(path)
    this.#taken.set(own, true)
    for (const folder of above) this.#taken.set(folder, false)
    return path
  }
}

/** The given name as a path below a folder, whatever it says. */
export function safePath(name: string): string {
  const parts = name
    .replaceAll('\\', '/')
    .split('/')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go.
    .map((part) => shortened(part.toWellFormed().replace(/[\u0000-\u001f\u007f]/g, '')))
  return (
    parts
      .filter((part) => part && part !== '.' && part !== '..')
      .slice(-DEEPEST)
      .join('/') || 'file'
  )
}

/** The end of a name that is too long: it tells what kind of file it is. */
function shortened(part: string): string {
  if (Buffer.byteLength(part) <= LONGEST_NAME) return part
  const letters = [...part]
  while (Buffer.byteLength(letters.join('')) > LONGEST_NAME) letters.splice(0, Math.max(1, letters.length >> 3))
  return letters.join('')
}

/** `notes.md` → `notes (2).md`, `vault/notes.md` → `vault (2)/notes.md`. */
function numbered(path: string, number: number): string {
  const [first = '', ...rest] = path.split('/')
  const end = rest.length ? '' : (/.\.[^.]+$/.exec(first)?.[0].slice(1) ?? '')
  return [`${first.slice(0, first.length - end.length)} (${number})${end}`, ...rest].join('/')
}

/** The path and the folders it is in, upwards. */
function ancestry(path: string): string[] {
  const parts = path.toLowerCase().split('/')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'))
}
