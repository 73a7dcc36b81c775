/**
 * Says what is wrong with the bytes of a finished calendar file: characters that may not be there, line ends, lines
 * of more than 75 octets, and properties in a place where they may not stand. Empty when all is well.
 */
export const byteFaults = (text: string): string[] => {
  const lines = text.split('\r\n')
  const unfolded = unfold(text)
  const rules: [boolean, string][] = [
    [text.isWellFormed(), 'is not valid UTF-8'],
    [text.endsWith('\r\n') && !/[\r\n]/.test(lines.join('')), 'does not end every line in CRLF'],
    [!/[^\P{Cc}\r\n]|[\u2028\u2029]/u.test(text), 'holds a control character'],
    [lines.every((line) => Buffer.byteLength(line) <= 75), 'holds a line of more than 75 octets'],
    [!lines.slice(0, -1).includes(''), 'holds an empty line'],
    [
      !/\r\nEND:(?:VEVENT|VTIMEZONE)\r\n(?!BEGIN:|END:VCALENDAR)/.test(unfolded),
      'has a property after a component',
    ],
    [!holdsMailedLink(unfolded), 'holds a link that is meant for one reader'],
  ]
  return rules.filter(([holds]) => !holds).map(([, fault]) => fault)
}

/** Undoes the folding of long lines. */
export const unfold = (text: string): string => text.replaceAll('\r\n ', '')

/**
 * Whether a link that we mail to one person stands in a text. Such a link ends in 43 characters of base64url, and so
 * many random ones always hold letters of both cases: an ordinary address of that length is not mistaken for one.
 */
const holdsMailedLink = (text: string): boolean =>
  /webcal:/i.test(text) ||
  [...text.matchAll(/[/=#]([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/g)].some(
    ([, token = '']) => /[A-Z]/.test(token) && /[a-z]/.test(token),
  )
