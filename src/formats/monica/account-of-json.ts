import { isObject, type Json, type JsonObject } from '../json/parse-json.ts'
import { LEFT, type MonicaAccount, type MonicaContact, type MonicaDay, type MonicaExchange } from './shape.ts'

/** The account from a JSON export; `undefined` when it is none. */
export function accountOfJson(value: Json): MonicaAccount | undefined {
  const account = isObject(value) ? value.account : undefined
  if (!isObject(account)) return undefined
  const people = collection(account, 'contact', 'contacts')
  const me = new Set(collection(account, 'user', 'users').flatMap((user) => text(property(user, 'me_contact')) ?? []))
  const kinds = fieldKinds(account)
  return {
    contacts: people.map((one, index) => contactOf(one, index, kinds, me)),
    exchanges: exchangesOf(account, people),
    notes: people.flatMap((one, index) =>
      collection(one, 'note').map((note, at) => ({
        place: `${placeOf(index)}, note ${at + 1}`,
        contact: refOf(one, index),
        createdAt: text(note.created_at),
        text: text(property(note, 'body')),
      })),
    ),
    journal: journalOf(account),
    left: leftIn(account, people),
  }
}

const placeOf = (index: number) => `contact ${index + 1}`
const refOf = (one: JsonObject, index: number) => text(one.uuid) ?? `#${index}`

function contactOf(
  one: JsonObject,
  index: number,
  kinds: ReadonlyMap<string, string>,
  me: ReadonlySet<string>,
): MonicaContact {
  const say = (name: string) => text(property(one, name))
  const met = property(one, 'first_met_date')
  const isKnown = isObject(met) && !isTrue(met.is_age_based) && !isTrue(met.is_year_unknown)
  const tags = property(one, 'tags')
  const ref = refOf(one, index)
  return {
    place: placeOf(index),
    ref,
    uuid: text(one.uuid),
    first: say('first_name'),
    middle: say('middle_name'),
    last: say('last_name'),
    nickname: say('nickname'),
    description: say('description'),
    company: say('company'),
    job: say('job'),
    isPartial: isTrue(property(one, 'is_partial')),
    isMe: me.has(ref),
    isDead: isTrue(property(one, 'is_dead')),
    tags: Array.isArray(tags) ? tags.flatMap((tag) => text(tag) ?? []) : [],
    reached: collection(one, 'contact_field').map((field) => ({
      kind: kinds.get(text(property(field, 'type')) ?? '') ?? '',
      by: text(property(field, 'data')) ?? '',
    })),
    firstMetOn: isKnown ? text(met.date) : undefined,
    createdAt: text(one.created_at),
  }
}

/** Monica's word for a kind of address (`email`, `phone`), else its name (“Facebook”), by uuid. */
function fieldKinds(account: JsonObject): Map<string, string> {
  const instance = isObject(account.instance) ? account.instance : {}
  return new Map(
    objects(instance.contact_field_types).map((kind) => [
      text(kind.uuid) ?? '',
      text(property(kind, 'type')) ?? text(property(kind, 'name')) ?? '',
    ]),
  )
}

function exchangesOf(account: JsonObject, people: readonly JsonObject[]): MonicaExchange[] {
  const attendees = new Map<string, string[]>()
  for (const [index, one] of people.entries())
    for (const uuid of values(one, 'activity', 'activities').flatMap((id) => text(id) ?? [])) {
      const known = attendees.get(uuid)
      if (known) known.push(refOf(one, index))
      else attendees.set(uuid, [refOf(one, index)])
    }
  return [
    ...collection(account, 'activity', 'activities').map((one, index) => ({
      place: `activity ${index + 1}`,
      kind: 'activity' as const,
      contacts: attendees.get(text(one.uuid) ?? '') ?? [],
      happenedAt: text(property(one, 'happened_at')),
      createdAt: text(one.created_at),
      text: [property(one, 'summary'), property(one, 'description')].flatMap((part) => text(part) ?? []).join('\n\n'),
    })),
    ...people.flatMap((one, index) => ownExchanges(one, index)),
  ]
}

function ownExchanges(one: JsonObject, index: number): MonicaExchange[] {
  const contacts = [refOf(one, index)]
  return [
    ...collection(one, 'call', 'calls').map((call, at) => ({
      place: `${placeOf(index)}, call ${at + 1}`,
      kind: 'call' as const,
      contacts,
      happenedAt: text(property(call, 'called_at')),
      createdAt: text(call.created_at),
      text: text(property(call, 'content')),
    })),
    ...collection(one, 'conversation').map((talk, at) => ({
      place: `${placeOf(index)}, conversation ${at + 1}`,
      kind: 'conversation' as const,
      contacts,
      happenedAt: text(property(talk, 'happened_at')) ?? firstMessageAt(talk),
      createdAt: text(talk.created_at),
      text: messagesOf(talk)
        .map(
          (line) =>
            `${isTrue(property(line, 'written_by_me')) ? 'Me' : 'They'}: ${text(property(line, 'content')) ?? ''}`,
        )
        .join('\n'),
    })),
  ]
}

function messagesOf(talk: JsonObject): JsonObject[] {
  return objects(property(talk, 'messages') ?? null)
}

function firstMessageAt(talk: JsonObject): string | undefined {
  const [first] = messagesOf(talk)
  return first && text(property(first, 'written_at'))
}

function journalOf(account: JsonObject): MonicaDay[] {
  return objects(property(account, 'journal_entries') ?? null).map((one, index) => {
    const isDay = text(property(one, 'type')) === 'day'
    const part = (name: string) => String(property(one, name) ?? '').padStart(2, '0')
    return {
      place: `journal entry ${index + 1}`,
      on: text(property(one, 'date')) ?? (isDay ? `${part('year')}-${part('month')}-${part('day')}` : undefined),
      createdAt: text(one.created_at),
      title: text(property(one, 'title')),
      text: text(property(one, 'post')) ?? text(property(one, 'comment')),
      ...(isDay ? { rate: Number(property(one, 'rate')) } : {}),
    }
  })
}

function leftIn(account: JsonObject, people: readonly JsonObject[]): Map<string, number> {
  const left = new Map<string, number>()
  for (const [type, what] of Object.entries(LEFT)) {
    const own = values(account, type).length
    const count = own || people.reduce((sum, one) => sum + values(one, type).length, 0)
    if (count) left.set(what, count)
  }
  const born = people.filter((one) => isObject(property(one, 'birthdate'))).length
  if (born) left.set('birthdays and other dates', born)
  return left
}

/** What a collection holds: by its type in `data`, or by its name as the first JSON exports had it. */
function values(owner: JsonObject, type: string, name = `${type}s`): Json[] {
  const found = objects(owner.data).find((one) => one.type === type)
  const before = owner[name] ?? property(owner, name)
  const list = found?.values ?? (isObject(before) ? before.values : undefined)
  return Array.isArray(list) ? list : []
}

function collection(owner: JsonObject, type: string, name?: string): JsonObject[] {
  return values(owner, type, name).filter(isObject)
}

function objects(value: Json | undefined): JsonObject[] {
  const list = isObject(value) ? Object.values(value) : value
  return Array.isArray(list) ? list.filter(isObject) : []
}

function property(one: JsonObject, name: string): Json | undefined {
  return isObject(one.properties) ? one.properties[name] : undefined
}

function text(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() ? value : undefined
}

function isTrue(value: Json | undefined): boolean {
  return value === true || value === 1 || value === '1'
}
