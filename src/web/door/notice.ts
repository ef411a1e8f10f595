import type { Context } from 'hono'
import type { Complaint } from '#record'

/** Something that kept a request from its page. What it is called in the person's language is for the page to say. */
export type Trouble = 'missing' | 'failed' | 'too large' | 'no length' | 'out of date'

export const STATUS: Readonly<Record<Trouble, 404 | 500 | 413 | 411 | 403>> = {
  missing: 404,
  failed: 500,
  'too large': 413,
  'no length': 411,
  'out of date': 403,
}

/** Shows trouble as a page, with what a person can do about it where that is known. The status is set by the door. */
export type ShowTrouble = (
  // biome-ignore lint/suspicious/noExplicitAny: a door does not know what its pages carry in their context.
  c: Context<any>,
  trouble: Trouble,
  complaint?: Complaint | undefined,
) => Response | Promise<Response>

const WORDS: Readonly<Record<Trouble, string>> = {
  missing: 'There is no such page.',
  failed: 'Something went wrong here. Nothing was changed. Go back and try again.',
  'too large': 'This is more than fits at once. Send it in parts, or use "thalweg import".',
  'no length': 'This request does not say how long it is.',
  'out of date': 'This page was out of date and nothing was changed. Go back, load it again, and send it once more.',
}

/** A bare page with one sentence, for when nothing better is given. */
export const showPlainly: ShowTrouble = (_, trouble, complaint) => {
  const sentence = complaint ? `${complaint.place}: ${complaint.message}. ${complaint.hint}` : WORDS[trouble]
  const html = `<!doctype html>\n<html lang="en">\n<title>Thalweg</title>\n<p>${escaped(sentence)}</p>\n<p><a href="/">Start</a></p>\n`
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
