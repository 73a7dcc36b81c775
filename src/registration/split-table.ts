/** One line of a table that holds anything. */
export interface TableLine {
  /** in which line of the file it begins, from 1 */
  line: number
  cells: string[]
}

/**
 * Cuts the text of a CSV file into lines and cells (RFC 4180): cells in quotes may hold separators, line ends and
 * doubled quotes. The separator is the one of `;`, `,` and tab that stands most in the first line, or what Excel says
 * in a line `sep=;`. Lines without any text are left out; a quote that is never closed runs to the end.
 */
export const splitTable = (text: string): TableLine[] => {
  const told = /^sep=([;,\t])\r?\n/i.exec(text)
  const start = told ? told[0].length : 0
  const separator = told?.[1] ?? separatorOf(text)
  const lines: TableLine[] = []
  let line = told ? 2 : 1
  let current: TableLine = { line, cells: [] }
  let cell = ''
  let isQuoted = false
  const endLine = () => {
    current.cells.push(cell)
    if (current.cells.some((one) => one.trim() !== '')) lines.push(current)
    cell = ''
  }
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '\r' && text.charAt(at + 1) === '\n') continue
    const isLineEnd = character === '\n' || character === '\r'
    if (isLineEnd) line++
    if (isQuoted && character === '"') {
      if (text.charAt(at + 1) === '"') cell += text.charAt(++at)
      else isQuoted = false
    } else if (isQuoted) cell += isLineEnd ? '\n' : character
    else if (character === '"' && cell.trim() === '') {
      isQuoted = true
      cell = ''
    } else if (character === separator) {
      current.cells.push(cell)
      cell = ''
    } else if (isLineEnd) {
      endLine()
      current = { line, cells: [] }
    } else cell += character
  }
  endLine()
  return lines
}

const separatorOf = (text: string): string => {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  const count = (separator: string) => first.split(separator).length
  return [';', ',', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best))
}
