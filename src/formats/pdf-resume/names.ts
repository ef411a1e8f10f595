const ORGANISATION =
  /\b(?:inc|ltd|llc|llp|plc|gmbh|mbh|ag|kg|ohg|e\.\s?v|ug|se|s\.\s?a|sarl|sas|s\.\s?l|bv|b\.\s?v|nv|oy|ab|as|aps|corp|corporation|company|co|group|gruppe|groupe|grupo|holding|bank|hospital|klinikum|hôpital|ministry|ministerium|ministère|ministerio|council|agency|institute|institut|instituto|association|verein|foundation|stiftung|fondation|fundación|studio|labs?|systems?|works|services|solutions|consulting|partners|technologies)\b\.?/iu
const SCHOOL =
  /\b(?:universit(?:y|ies|ät|é|at|eit)|universidad|college|school|schule|hochschule|fachhochschule|gymnasium|berufsschule|lycée|école|collège|faculté|escuela|instituto|institut|institute|academy|akademie|académie|academia|polytechni\w*|TU|FH)\b/iu
const TITLE =
  /\b(?:engineer|ingenieur\w*|ingénieur\w*|ingenier[oa]|developer|entwickler\w*|développeu\w*|desarrollador\w*|manager|director\w*|direktor\w*|directeur|directrice|head|lead|leiter\w*|chef\w*|jef[ea]|consultant|berater\w*|consultor\w*|analyst\w*|architect\w*|designer\w*|assistant\w*|asistente|officer|specialist|spezialist\w*|teacher|lehrer\w*|professor\w*|researcher|scientist|nurse|doctor|intern|internship|praktikant\w*|stagiaire|trainee|werkstudent\w*|founder|gründer\w*|owner|president|chair|treasurer|secretary|editor|redakteur\w*|writer|journalist\w*|technician|techniker\w*|technicien\w*|administrator\w*|coordinator|koordinator\w*|supervisor|executive|freelancer?|mitarbeiter\w*|referent\w*|responsable|volunteer|cto|ceo|cfo|coo|vp)\b/iu

export function looksLikeSchool(text: string): boolean {
  return SCHOOL.test(text.slice(0, 200))
}

/** Two names that stand together, as an organisation and a title; without a sign of which is which, in the usual order. */
export function whichIsWhich(first: string, second: string, usual: 'organisation first' | 'title first') {
  const swapped = usual === 'title first' ? -0.5 : 0.5
  const isFirstOrganisation = weight(first) - weight(second) + swapped > 0
  return isFirstOrganisation ? { organisation: first, title: second } : { organisation: second, title: first }
}

/** How much more like an organisation than like a title. */
function weight(text: string): number {
  const plain = text.slice(0, 200)
  return (ORGANISATION.test(plain) || SCHOOL.test(plain) ? 1 : 0) - (TITLE.test(plain) ? 1 : 0)
}

/** “Gauger at Gauge Works”, “Gauge Works | Gauger”: one line for both. */
export function bothIn(text: string): { organisation?: string; title?: string } {
  const [, title, organisation] =
    /^(.{2,120}?)\s+(?:at|@|bei|chez|bei der|beim)\s+(?=\p{Lu})(.{2,120})$/u.exec(text) ?? []
  if (title && organisation) return { title, organisation }
  const parts = text.split(/\s*[|•·]\s*|\s+[–—-]\s+|,\s+/).filter(Boolean)
  const [first, second] = parts
  if (first && second && parts.length <= 3) return whichIsWhich(first, second, 'title first')
  return weight(text) > 0 ? { organisation: text } : { title: text }
}

const COMPANY_FORM = /^(?:inc|ltd|llc|llp|gmbh|ag|kg|s\.?a|sarl|sas|s\.?l|b\.?v|corp|co)\b\.?/i

/** “Gauge Works, Bergen” → the name and the town. */
export function nameAndPlace(text: string): { name: string; place?: string } {
  const comma = text.indexOf(', ')
  const after = text.slice(comma + 2)
  if (comma < 2 || after.length > 45 || /\d/.test(after) || COMPANY_FORM.test(after)) return { name: text }
  return { name: text.slice(0, comma), place: after }
}

/** “Bergen, Norway”, “Greater Boston Area”, “Remote”; where `sure`, “Bergen” too. */
export function looksLikePlace(text: string, sure: boolean): boolean {
  if (text.length > 70 || /[.;:!?@]$|^[-•*]|\d{4}/.test(text)) return false
  if (
    /^(?:remote|hybrid|homeoffice|home office|télétravail|remoto)$|\b(?:area|region|metropolitan|greater|großraum|umgebung|périphérie|alrededores)\b/i.test(
      text,
    )
  )
    return true
  const parts = text.split(/,\s*/)
  const isName = (part: string) => /^\p{Lu}[\p{L}.’' -]{0,35}$/u.test(part) && part.split(' ').length <= 4
  return (parts.length > 1 || sure) && parts.length <= 4 && parts.every(isName) && (sure || text.length <= 45)
}
