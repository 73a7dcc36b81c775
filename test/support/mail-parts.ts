/** One part of a message: its type with what was said of it, its headers unfolded, and its body as it came. */
export interface MailPart {
  type: string
  headers: string
  body: string
}

/** All parts of a message, outside in; read by hand, because parsers hide just the structure that is asked for. */
export const partsOf = (source: string): MailPart[] => {
  const border = source.indexOf('\r\n\r\n')
  const headers = source.slice(0, border).replace(/\r\n[ \t]+/g, ' ')
  const body = source.slice(border + 4)
  const type = /^Content-Type: (.*)$/im.exec(headers)?.[1] ?? 'none'
  const boundary = /boundary="(.*?)"/.exec(type)?.[1]
  if (!boundary) return [{ type, headers, body }]
  const inner = body.split(`--${boundary}`).slice(1, -1)
  return [
    { type: type.split(';')[0] ?? '', headers, body: '' },
    ...inner.flatMap((part) => partsOf(part.replace(/^\r\n/, '').replace(/\r\n$/, ''))),
  ]
}
