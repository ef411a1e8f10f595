import type { Read } from '../format.ts'
import { isObject, type Json } from '../json/parse-json.ts'
import { withoutNothing } from '../resume/evidence-of-a-resume.ts'
import { fitted } from '../resume/fitted.ts'
import { leftOut } from './left-out.ts'
import { isBlank, placeOf, RawEntry, textOf } from './raw-entry.ts'
import { FIELD_NAMES } from './shape.ts'

/** Who the résumé is of: only what it says. No draft when it says nothing. */
export function* personOfBasics(basics: RawEntry | undefined, interests: readonly RawEntry[]): Iterable<Read> {
  const profiles = profilesOf(basics?.raw('profiles'))
  const interested = interests.flatMap((interest) => interestOf(interest) ?? [])
  const value = withoutNothing({
    name: basics?.text('name', 'fullName'),
    headline: basics?.text('label', 'headline', 'title'),
    email: basics?.text('email'),
    phone: basics?.text('phone'),
    url: basics?.text('url', 'website'),
    place: placeOf(basics?.raw('location', 'address')),
    summary: basics?.prose('summary'),
    profiles: profiles.length ? profiles : undefined,
    interests: interested.length ? interested : undefined,
  })
  const place = basics?.place ?? 'interests'
  if (Object.keys(value).length) yield* fitted({ concept: 'person', key: 'person', place, value })
  if (basics) yield* leftOut(basics)
  for (const interest of interests) yield* leftOut(interest)
}

/** `[{network, username, url}]`, or `{twitter: "name"}` as some have it: “Network: url or username”. */
function profilesOf(raw: Json | undefined): string[] {
  if (isObject(raw) && !('network' in raw))
    return Object.entries(raw).flatMap(([network, one]) => (isBlank(one) ? [] : profile(network, textOf(one))))
  const list = Array.isArray(raw) ? raw : raw === undefined ? [] : [raw]
  return list.flatMap((one) => {
    if (!isObject(one)) return isBlank(one) ? [] : [textOf(one)]
    const entry = new RawEntry('', one)
    return profile(entry.text('network', 'name'), entry.text(...FIELD_NAMES.url) ?? entry.text('username', 'user'))
  })
}

function profile(network: string | undefined, where: string | undefined): string[] {
  const said = [network, where].filter(Boolean)
  return said.length ? [said.join(': ')] : []
}

/** “Wildlife: ferrets, unicorns”. */
function interestOf(interest: RawEntry): string | undefined {
  const name = interest.text('name', 'title')
  const more = [...interest.texts(...FIELD_NAMES.keywords), interest.text(...FIELD_NAMES.summary, 'description')]
  const said = more.filter(Boolean).join(', ')
  return [name, said].filter(Boolean).join(': ') || undefined
}
