import { type Complaint, complaint } from '#record'
import { isObject, type Json, type JsonObject } from '../json/parse-json.ts'
import { isBlank, RawEntry, textOf } from '../json-resume/raw-entry.ts'
import type { Sections } from '../json-resume/sections.ts'
import type { SectionName } from '../json-resume/shape.ts'
import { toldText } from '../resume/told-text.ts'
import { SECTIONS } from './shape.ts'
import { translated } from './translate.ts'

/** One item, where it stands, and the title of a section people made themselves. */
export interface Placed {
  place: string
  item: JsonObject
  under?: string
}

/** A document taken apart: the sections of a résumé, and the items of sections of one's own, which have no kind. */
export function sectionsOfDocument(document: JsonObject): { sections: Sections; others: Placed[] } {
  const found = new Map<SectionName, RawEntry[]>()
  const complaints: Complaint[] = []
  const others: Placed[] = []
  const take = (name: SectionName, placed: readonly Placed[]) => {
    const entries = placed.flatMap((one) => withItsRoles(name, one))
    found.set(name, [
      ...(found.get(name) ?? []),
      ...entries.map(({ place, item }) => new RawEntry(place, translated(name, item))),
    ])
  }
  const sections = isObject(document.sections) ? document.sections : {}
  for (const [name, section] of Object.entries(sections)) {
    const known = SECTIONS[name]
    if (known) take(known, itemsOf(`sections.${name}`, section, complaints))
    else if (name === 'custom' && isObject(section))
      for (const [id, own] of Object.entries(section))
        others.push(...itemsOf(`sections.custom.${id}`, own, complaints, titleOf(own)))
    else if (name !== 'summary' && name !== 'profiles' && !isBlank(itemsIn(section)))
      others.push(...itemsOf(`sections.${name}`, section, complaints, titleOf(section) ?? name))
  }
  for (const [index, own] of listIn(document.customSections).entries()) {
    const place = `customSections[${index}]`
    const known = isObject(own) ? SECTIONS[textOf(own.type)] : undefined
    if (known) take(known, itemsOf(place, own, complaints))
    else if (isObject(own) && !isBlank(itemsIn(own))) complaints.push(leftOut(place, titleOf(own) ?? textOf(own.type)))
  }
  found.set('basics', basicsOf(document, sections))
  return { sections: { entries: (name) => found.get(name) ?? [], complaints }, others }
}

function leftOut(place: string, title: string): Complaint {
  return complaint(
    place,
    `“${title}” was not taken: letters and texts of one’s own are no part of a career`,
    'It stays in the file; write it down in the record by hand if it matters.',
  )
}

function itemsIn(section: Json | undefined): Json {
  return isObject(section) ? (section.items ?? null) : (section ?? null)
}

function listIn(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : []
}

function titleOf(section: Json | undefined): string | undefined {
  return isObject(section) ? textOf(section.title ?? section.name) || undefined : undefined
}

function itemsOf(name: string, section: Json, complaints: Complaint[], under?: string): Placed[] {
  return listIn(itemsIn(section)).flatMap((item, index) => {
    const place = isObject(section) ? `${name}.items[${index}]` : `${name}[${index}]`
    if (isObject(item)) return { place, item, ...(under ? { under } : {}) }
    complaints.push(complaint(place, 'it is not an entry of a résumé', 'It has to be an object in { }.'))
    return []
  })
}

/** Version 5 lists an employer once with the positions held there, as `roles`: each is an entry, the first with all that is said. */
function withItsRoles(section: SectionName, placed: Placed): Placed[] {
  const { roles, ...rest } = placed.item
  const held = listIn(roles).filter(isObject)
  if (section !== 'work' || !held.length) return [{ ...placed, item: rest }]
  const { company, location, website } = rest
  const whole = { company: company ?? null, location: location ?? null, website: website ?? null }
  return held.map((role, index) => {
    const description = [index ? undefined : rest.description, role.description].map((text) => textOf(text ?? null))
    return {
      place: `${placed.place}.roles[${index}]`,
      item: { ...whole, ...role, description: description.filter(Boolean).join('<br><br>') },
    }
  })
}

function basicsOf(document: JsonObject, sections: JsonObject): RawEntry[] {
  const basics = isObject(document.basics) ? document.basics : {}
  const { picture, photo, url, website, summary, ...rest } = basics
  const about = [summary, sections.summary, document.summary].map((one) =>
    textOf(isObject(one) ? (one.content ?? one.body ?? null) : (one ?? null)),
  )
  const told = toldText(about.find(Boolean))
  const where = url ?? website
  const said = [told.summary, ...told.highlights.map((point) => `- ${point}`)].filter(Boolean).join('\n')
  const profiles = listIn(itemsIn(sections.profiles ?? null)).map((item) => (isObject(item) ? profileOf(item) : item))
  const entry: JsonObject = {
    ...rest,
    ...(where === undefined ? {} : { url: isObject(where) ? (where.href ?? where.url ?? null) : where }),
    ...(said ? { summary: said } : {}),
    ...(profiles.length ? { profiles } : {}),
    ...(isObject(picture) && isBlank(picture.url) ? {} : { picture: picture ?? null }),
    ...(isObject(photo) && isBlank(photo.url) ? {} : { photo: photo ?? null }),
  }
  return isBlank(entry) ? [] : [new RawEntry('basics', entry)]
}

function profileOf({ network, username, url, website }: JsonObject): JsonObject {
  const where = url ?? website ?? null
  return {
    network: network ?? null,
    username: username ?? null,
    url: isObject(where) ? (where.href ?? where.url ?? null) : where,
  }
}
