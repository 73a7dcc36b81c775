/** One part of a posted form. */
export interface FormPart {
  name: string
  /** null for a field without a file */
  fileName: string | null
  /** a window on the form, no copy */
  bytes: Buffer
}

const MOST_PARTS = 20
const BREAK = Buffer.from('\r\n')
const HEAD_END = Buffer.from('\r\n\r\n')
const LONGEST_HEAD = 8192

/**
 * Takes a multipart/form-data body apart (RFC 7578) without copying it: the reader of the platform keeps a file three
 * times in memory. Null when it is damaged, or has more parts than a form of ours.
 * @param contentType the header, with the boundary
 */
export const readMultipart = (body: Buffer, contentType: string): FormPart[] | null => {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (!/^multipart\/form-data\b/i.test(contentType) || !mark || mark.length > 70) return null
  const divider = Buffer.from(`--${mark}`, 'latin1')
  const parts: FormPart[] = []
  let at = body.indexOf(divider)
  while (at >= 0 && parts.length <= MOST_PARTS) {
    at += divider.length
    if (body.subarray(at, at + 2).toString('latin1') === '--') return parts
    if (!body.subarray(at, at + 2).equals(BREAK)) return null
    const headEnd = body.indexOf(HEAD_END, at)
    if (headEnd < 0 || headEnd - at > LONGEST_HEAD) return null
    const start = headEnd + HEAD_END.length
    const end = body.indexOf(`\r\n--${mark}`, start, 'latin1')
    const names = end < 0 ? null : namesOf(body.toString('utf8', at + BREAK.length, headEnd))
    if (!names) return null
    parts.push({ ...names, bytes: body.subarray(start, end) })
    at = end + BREAK.length
  }
  return null
}

// Browsers write a quote and a line end in a name as %22, %0D and %0A (the HTML standard), and nothing else so.
const namesOf = (head: string): Pick<FormPart, 'name' | 'fileName'> | null => {
  const line = head.split('\r\n').find((one) => /^content-disposition:\s*form-data\b/i.test(one))
  const name = line && /;\s*name="([^"]*)"/i.exec(line)?.[1]
  if (!line || name === undefined || name === '') return null
  const fileName = /;\s*filename="([^"]*)"/i.exec(line)?.[1]
  return { name: plain(name), fileName: fileName === undefined ? null : plain(fileName) }
}

const plain = (name: string) => name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n')
