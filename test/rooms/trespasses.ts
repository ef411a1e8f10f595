import { type Import, isTest, type Source, targetOf } from './source.ts'
import { ALLOWANCES, INNER_DOORS, TABLE } from './table.ts'

/** The room a path below `src/` lies in: the longest one of the table, or undefined. */
export function roomOf(path: string): string | undefined {
  return Object.keys(TABLE)
    .filter((room) => path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0]
}

/** One sentence for every file outside the rooms and every import that breaks the table or goes past a door. */
export function findTrespasses(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const room = roomOf(source.path)
    if (!room) return [`${source.path} lies in no room of the table`]
    return source.imports.flatMap((one) => {
      const trouble = trespass(source.path, room, one)
      return trouble ? [`${source.path} imports ${one.specifier}: ${trouble}`] : []
    })
  })
}

function trespass(path: string, room: string, { specifier, names }: Import): string | undefined {
  if (specifier.startsWith('.')) return relativeTrespass(path, room, specifier)
  if (!specifier.startsWith('#')) return undefined
  const inner = INNER_DOORS[specifier]
  if (inner) return inner === room ? undefined : `this door is open inside ${inner} only`
  const target = specifier.slice(1)
  if (!(target in TABLE) || target === 'web/islands') return 'rooms are entered by their index only'
  if (target === room) return 'inside a room files import each other directly'
  if (!mayEnter(path, room, target)) return `${room} may not import ${target}`
  return room === 'questions' && target === 'store' ? readerOnly(names) : undefined
}

function relativeTrespass(path: string, room: string, specifier: string): string | undefined {
  const target = targetOf(path, specifier)
  if (target.startsWith('../test/') && isTest(path)) return undefined
  if (target.startsWith('../')) return 'it lies outside src'
  if (!/\.\w+$/.test(target)) return 'relative imports name the file with its extension'
  return roomOf(target) === room ? undefined : 'another room is entered by its door, #room'
}

function mayEnter(path: string, room: string, target: string): boolean {
  if (TABLE[room]?.includes(target)) return true
  return ALLOWANCES.some(({ file, rooms }) => file.test(path) && rooms.includes(target))
}

function readerOnly(names: readonly string[]): string | undefined {
  const writers = names.filter((name) => /writer|^write/i.test(name))
  return writers.length > 0 ? `questions only read, but ${writers.join(', ')} writes` : undefined
}
