import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** The document as text, with its doctype; `page` is a `Page`. */
export const renderPage = (page: VNode): string => `<!doctype html>${renderToString(page)}`
