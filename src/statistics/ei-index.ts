/**
 * The E–I index of ties that lead outside and inside a group: (E − I) / (E + I), from −1 (all inside) to +1 (all
 * outside). Nothing where there are none. Source: Krackhardt and Stern, Social Psychology Quarterly 51, 1988.
 */
export function eiIndex(external: number, internal: number): number | undefined {
  const all = external + internal
  return all > 0 ? (external - internal) / all : undefined
}
