// A hyphen or a dash is a place to break a line: “e-” at the end of one and “mail” on the next reads badly.
const WHOLE = /(?<![\p{L}\p{N}@.-])e-mail\p{L}*|\d{1,2}[.:]\d{2}–\d{1,2}[.:]\d{2}(?: uur)?/giu

/**
 * Keeps e-mail, words made with it and from–till times on one line in the body of an HTML page. The characters stay what
 * they are, so that searching and copying work; no tag or attribute changes.
 */
export const keepTogether = (html: string): string => {
  const start = html.indexOf('<body')
  if (start < 0) return html
  const body = html.slice(start).replace(/>[^<]+</g, (text) => text.replace(WHOLE, UNBROKEN))
  return html.slice(0, start) + body
}

const UNBROKEN = '<span style="white-space:nowrap;">$&</span>'
