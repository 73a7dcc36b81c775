import type { Response } from 'express'

// Mail programs read styles inside the letter only, so this page alone may have them; nothing else may run or load.
const LETTER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** Answers with a letter as its reader sees it, to stand in a frame of one of our pages; nothing in it may run. */
export const sendLetterHtml = (res: Response, html: string): void => {
  res.set('Content-Security-Policy', LETTER_POLICY).set('Cache-Control', 'no-store').type('html')
  res.send(html)
}
