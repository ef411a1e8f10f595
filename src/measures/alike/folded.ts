/** A name as it is compared: small letters without marks, only letters and digits, one space between words. */
export function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const TITLES = new Set([
  'dr',
  'prof',
  'mr',
  'mrs',
  'ms',
  'herr',
  'frau',
  'mme',
  'm',
  'sir',
  'dipl',
  'ing',
  'phd',
  'md',
  'jr',
  'sr',
])

/** The words of a person’s name in one order, however it was written: “Quill, Dr. Amara B.” and “Amara Quill” are alike. */
export function nameWords(name: string): string[] {
  const words = folded(name)
    .split(' ')
    .filter((word) => word.length > 1 && !TITLES.has(word))
  return words.sort()
}

const LEGAL_FORMS = new Set(
  (
    'gmbh mbh ag kg kgaa ohg gbr ug ev eg se inc incorporated corp corporation co company llc llp lp ltd limited plc sa sas sarl ' +
    'srl spa sl bv nv oy oyj ab as asa aps pty group holding holdings the'
  ).split(' '),
)

/** An organisation’s name without the form it has in law: “Fjordvann AS” and “Fjordvann” are alike. */
export function organisationName(name: string): string {
  const words = folded(name.replace(/\be\.\s?v\./gi, 'ev')).split(' ')
  const kept = words.filter((word) => !LEGAL_FORMS.has(word))
  return (kept.length ? kept : words).join(' ')
}

const OPEN_TO_ALL = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com icloud.com me.com mac.com gmx.de gmx.net gmx.com ' +
    'web.de t-online.de aol.com proton.me protonmail.com fastmail.com posteo.de mailbox.org hey.com zoho.com yandex.ru mail.ru qq.com ' +
    'free.fr orange.fr laposte.net libero.it bluewin.ch ' +
    // Where anybody has pages.
    'linkedin.com xing.com facebook.com instagram.com x.com twitter.com twitch.tv youtube.com github.com gitlab.com medium.com google.com'
  ).split(' '),
)

/** The domain of an address or a page, where it tells an organisation: not of mail and sites that are open to all. */
export function tellingDomain(text: string): string | undefined {
  const host = text.includes('@') ? text.split('@').at(-1) : URL.parse(text)?.hostname
  const domain = host?.toLowerCase().replace(/^www\./, '')
  return domain?.includes('.') && !OPEN_TO_ALL.has(domain) ? domain : undefined
}
