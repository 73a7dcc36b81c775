export interface Header {
  name: string
  value: string
}

/**
 * The lines above a finished message, one header each, as they may be kept: an address in them can lead through a door,
 * so a mark stands in its place.
 */
export const keptHeaders = (message: Buffer): string => {
  const end = message.indexOf('\r\n\r\n')
  return message
    .subarray(0, end < 0 ? message.length : end)
    .toString('latin1')
    .replace(/\r\n[ \t]+/g, ' ')
    .replaceAll('\r\n', '\n')
    .replace(/https?:\/\/[^\s<>,]+/g, (href) => `${URL.parse(href)?.origin ?? ''}/…`)
}

/** Headers that were kept, in their order. */
export const readHeaders = (kept: string): Header[] =>
  kept.split('\n').map((line) => {
    const border = line.indexOf(': ')
    return { name: line.slice(0, border), value: line.slice(border + 2) }
  })
