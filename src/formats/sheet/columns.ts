import { plainHeader, ROLES, type Role, roleOfHeader } from './roles.ts'

/** Which column of a sheet plays which role, by index. */
export interface Columns {
  names: readonly string[]
  at: Partial<Record<Role, number>>
}

/** By a person's own mapping first, then by the words of the header; the first column that fits is taken. */
export function columnsOf(header: readonly string[], mapping: Readonly<Record<string, string>> = {}): Columns {
  const own = new Map(Object.entries(mapping).map(([name, role]) => [plainHeader(name), role]))
  const at: Columns['at'] = {}
  const guesses: [Role, number][] = []
  for (const [index, name] of header.entries()) {
    const said = own.get(plainHeader(name))
    const role = said === undefined ? roleOfHeader(name) : ROLES.find((one) => one === said)
    if (role && said !== undefined) at[role] = index
    else if (role) guesses.push([role, index])
  }
  for (const [role, index] of guesses) at[role] ??= index
  return { names: header, at: withBestDuration(header, at, own) }
}

/** `Duration (h)` and `Duration (decimal)` stand side by side: the one to the second is exact. */
function withBestDuration(header: readonly string[], at: Columns['at'], own: ReadonlyMap<string, string>) {
  const said = [...own.values()].includes('duration')
  const clock = header.findIndex((name) => /^(duration|time)(\s*\(h\))?$/i.test(name.trim()))
  return said || clock < 0 || at.duration === undefined ? at : { ...at, duration: clock }
}

/** Can time be read from these columns: a start with an end or duration, or a day with a duration? */
export function tellsTime({ at }: Columns): boolean {
  const has = (...roles: Role[]) => roles.some((role) => at[role] !== undefined)
  const startsAt = has('start', 'start time') || (has('start date') && !has('end date'))
  return (startsAt && has('end', 'end time', 'duration')) || (has('date', 'start date', 'start') && has('duration'))
}

export function cellOf(cells: readonly string[], columns: Columns, role: Role): string {
  const index = columns.at[role]
  return index === undefined ? '' : (cells[index]?.trim() ?? '')
}
