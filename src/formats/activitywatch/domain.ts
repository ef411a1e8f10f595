const ADDRESS = /^https?:\/\/(?:[^/?#@]{0,300}@)?([^/?#:@[\]]{1,253})(?::\d{0,5})?(?:[/?#]|$)/i
const DOMAIN = /^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9])?$/
/** The own machine says nothing of whose time it was. */
const OWN_MACHINE = /^localhost$|\.localhost$|^[\d.]+$/

/** The host of a page, in lower case, without `www.`; `undefined` for pages of the browser itself and of this machine. */
export function domainOf(url: string): string | undefined {
  const host = ADDRESS.exec(url)?.[1]?.toLowerCase().replace(/\.$/, '')
  const domain = host?.startsWith('www.') ? host.slice(4) : host
  return domain && DOMAIN.test(domain) && !OWN_MACHINE.test(domain) ? domain : undefined
}

/** As watchers of windows call browsers on Linux, macOS and Windows. */
const BROWSER =
  /chrom(?:e|ium)|firefox|fennec|safari|msedge|microsoft.?edge|opera|brave|vivaldi|librewolf|waterfox|tor.?browser|qutebrowser|epiphany|falkon|konqueror|palemoon|pale moon|seamonkey|iridium|duckduckgo|yandex|floorp|thorium|nyxt|zen.?browser|orion|^(?:arc|zen|navigator|edge|dia|comet|midori|iexplore|internet explorer|web)(?:\.exe)?$/i

/** Is it the name of a program that shows web pages? */
export function isBrowser(app: string): boolean {
  return BROWSER.test(app)
}
