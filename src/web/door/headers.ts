import type { MiddlewareHandler } from 'hono'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** On every reply, whoever asked. */
export const PROTECTION: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  // No other site learns anything from it. With "no-referrer" browsers would send forms with "Origin: null".
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cache-control': 'no-store',
}

/** Puts the protecting headers on every reply; one that a page has set itself stays. */
export const protect: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(PROTECTION)) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
}

/** Tells how long the server took for a reply, in milliseconds, as `Server-Timing: page`. */
export const time: MiddlewareHandler = async (c, next) => {
  const begun = performance.now()
  await next()
  c.res.headers.append('server-timing', `page;dur=${(performance.now() - begun).toFixed(1)}`)
}
