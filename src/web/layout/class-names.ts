/** Joins the class names that are present: `classNames('card', layer && `layer-${layer}`)`. */
export const classNames = (...names: readonly (string | false | undefined | null)[]): string =>
  names.filter(Boolean).join(' ')
