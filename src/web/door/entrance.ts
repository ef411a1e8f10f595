import type { Handler } from 'hono'
import type { EnterKeys } from './enter-key.ts'
import type { GuardOptions } from './guard.ts'
import { refuse } from './refusal.ts'
import { cookieName, createSession, sessionCookie } from './session.ts'

/**
 * Lets a browser in by a one-time key and makes it known. It then goes on by itself from this page, not by a redirect:
 * a redirect would still count as coming from wherever the link was opened, and the strict cookie would stay behind.
 */
export function enter({ secret, address, clock }: GuardOptions, keys: EnterKeys): Handler {
  const tls = address.scheme === 'https'
  return (c) => {
    const ahead = /prefetch|prerender/.test(c.req.header('sec-purpose') ?? c.req.header('purpose') ?? '')
    if (c.req.method !== 'GET' || ahead || !keys.use(c.req.query('key') ?? '', clock())) return refuse()
    const cookie = sessionCookie(cookieName(secret, tls), createSession(secret, clock()), tls)
    return new Response(WAY_IN, { headers: { 'content-type': 'text/html; charset=utf-8', 'set-cookie': cookie } })
  }
}

const WAY_IN = `<!doctype html>
<html lang="en">
<title>Thalweg</title>
<meta http-equiv="refresh" content="0; url=/">
<p><a href="/">Thalweg is open</a></p>
`
