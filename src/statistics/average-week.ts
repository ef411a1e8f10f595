/** Hours a week over a reference period of whole weeks. */
export function averageWeek(hours: number, weeks: number): number {
  return hours / weeks
}

/**
 * (A + B) / C: leave is neutral because as many days as were excluded are taken from directly after the reference period. Source: Directive
 * 2003/88/EC, article 16(b), as put in the UK Working Time Regulations 1998, regulation 4(6).
 */
export function averageWeekWithLeave({ hours, after, weeks }: { hours: number; after: number; weeks: number }): number {
  return (hours + after) / weeks
}
