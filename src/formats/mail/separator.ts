const NEWLINE = 10
const LONGEST = 1_024
/** Names are printable and hold no blank; RFC 5322 allows some before the colon in old mails. */
const FIELD = /^[!-9;-~]{1,120}[ \t]*:/
const USUAL_FIELD =
  /^(?:x-[!-9;-~]{1,118}|received|return-path|delivered-to|date|from|to|subject|message-id|mime-version|status|content-[a-z-]{1,40})[ \t]*:/i
/** What every program writes after whom the mail is from: `Tue Mar 17 13:32:08 2026`, with a zone or without. */
const TIME = /\d{1,2}:\d{2}/
const YEAR = /\b\d{4}\b/

/**
 * What begins at `at`, where the view says `From `: a mail, when a header follows; `text` when it is a sentence of a body.
 * `more` when it takes more bytes to say.
 */
export function separatorAt(
  view: Buffer,
  at: number,
  isAll: boolean,
): { headerAt: number; isDated: boolean } | 'text' | 'more' {
  const line = lineAt(view, at, isAll)
  if (typeof line === 'string') return line
  let headerAt = line.end + 1
  let next = lineAt(view, headerAt, isAll)
  // A second line of this kind, set off by a program that did not know the first.
  if (typeof next !== 'string' && next.text.startsWith('>From ')) {
    headerAt = next.end + 1
    next = lineAt(view, headerAt, isAll)
  }
  if (next === 'more') return 'more'
  const follows = typeof next === 'string' ? view.toString('latin1', headerAt, headerAt + LONGEST) : next.text
  const isDated = TIME.test(line.text)
  if (!(isDated ? FIELD : USUAL_FIELD).test(follows)) return 'text'
  return { headerAt, isDated: isDated && YEAR.test(line.text) }
}

function lineAt(view: Buffer, at: number, isAll: boolean): { text: string; end: number } | 'text' | 'more' {
  const end = view.subarray(at, at + LONGEST).indexOf(NEWLINE)
  if (end >= 0) return { text: view.toString('latin1', at, at + end), end: at + end }
  return view.length - at >= LONGEST || isAll ? 'text' : 'more'
}
