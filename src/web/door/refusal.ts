import { PROTECTION } from './headers.ts'

/**
 * The one reply to everybody who is not known here, whatever they asked: it tells nothing about the record, and not
 * even which part of the request was wrong. The link helps an owner who came from another site, without a cookie.
 */
export const REFUSAL = {
  status: 403,
  headers: { ...PROTECTION, 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html>
<html lang="en">
<title>Thalweg</title>
<p>Thalweg opens for its owner only. Start it with "thalweg serve" and follow the link it prints.</p>
<p><a href="/">Known here already? Go on.</a></p>
`,
} as const

export function refuse(): Response {
  return new Response(REFUSAL.body, { status: REFUSAL.status, headers: REFUSAL.headers })
}
