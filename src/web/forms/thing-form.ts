import type { ComponentChildren } from 'preact'
import type { Doer, Edited, Given, Outcome } from '#actions'
import type { PlainDate } from '#calendar'
import type { ConceptName, Thing } from '#record'
import type { Visit } from '../visit.ts'
import type { ThingField, Typed } from './thing-field.ts'

/** A thing with the version an edit must start from. */
export type Versioned = Thing<ConceptName> & { version: number }

/** Where a form stands: whose page, which thing (none for a new one), and what was typed or asked for in the address. */
export interface FormPlace<Scope> {
  visit: Visit
  scope: Scope
  today: PlainDate
  thing?: Versioned | undefined
  typed: Typed
}

/** How the things of one concept are added, changed and taken away below a page. */
export interface ThingForm<Scope> {
  concept: ConceptName
  words: (at: FormPlace<Scope>) => { add: string; edit: string; lede: string }
  fields: (at: FormPlace<Scope>) => ThingField[]
  /** What stands in the controls of a new one. */
  fresh?: (at: FormPlace<Scope>) => Typed
  /** Controls of an existing one that are no field of it. */
  shown?: (at: FormPlace<Scope>) => Typed
  /** Adds what the form does not ask: whose it is, and what an edit keeps. */
  complete: (given: Given, at: FormPlace<Scope>) => Given
  /** Keeps it in another way than `keep` does. */
  keep?: (doer: Doer, given: Given, at: FormPlace<Scope>, edited: Edited) => Promise<Outcome<unknown>>
  /** Ways to send the form, the first one first: sent as `way`. */
  ways?: (at: FormPlace<Scope>) => readonly { value: string; label: string }[]
  /** Stands instead of the form where something must be there first. */
  instead?: (at: FormPlace<Scope>) => ComponentChildren
  /** Stands under the form. */
  beside?: (at: FormPlace<Scope>) => ComponentChildren | Promise<ComponentChildren>
  /** The part of the page it comes back to. */
  anchor: string
}

/** The fields of a thing, without its id and version. */
export function contentOf(thing: object | undefined): Given {
  if (!thing) return {}
  const { id: _, version: __, ...content } = thing as Record<string, unknown>
  return content
}
