import type { Hono } from 'hono'
import type { Guarded } from './door/guard.ts'

/** What every page finds in its context: the guard's token, and whatever the program puts beside it. */
export type PageEnv<Carried extends object = Record<string, unknown>> = { Variables: Guarded & Carried }

/** A page: its folder's name, which is also its URL and its label's key, and the routes it answers. */
export interface Page<Carried extends object = Record<string, unknown>> {
  name: string
  routes: (app: Hono<PageEnv<Carried>>) => void
}
