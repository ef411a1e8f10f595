import type { Taxonomy } from '#record'
import type { Visit } from '../../../visit.ts'

/** The credit that a classification’s license asks for, and which release it is; wherever a figure comes from it. */
export const Credit = ({
  visit,
  taxonomy,
  release,
}: {
  visit: Visit
  taxonomy: Taxonomy
  release?: string | undefined
}) => {
  const { credit: words } = visit.words.skills
  if (taxonomy === 'esco')
    return (
      <p class="credit">
        {words.esco} {words.escoRelease(release)}
      </p>
    )
  return (
    <p class="credit">
      {words.onet(release)} {release ? '' : words.onetUnknown} <a href={words.license}>{words.licenseName}</a>
    </p>
  )
}
