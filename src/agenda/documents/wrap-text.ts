/** How wide a line of plain text is at most. */
export const TEXT_WIDTH = 76

/**
 * Breaks text into lines of at most TEXT_WIDTH characters, between words; a word that is longer is cut, but a web address is
 * not: cut, it leads nowhere.
 * @param indent stands before every line, `first` before the first one instead; of one length
 */
export const wrapText = (text: string, indent = '', first = indent): string[] =>
  text
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paragraph, TEXT_WIDTH - indent.length))
    .map((line, at) => `${at === 0 ? first : indent}${line}`.trimEnd())

const wrapParagraph = (paragraph: string, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(/[ \t]+/).flatMap((one) => pieces(one, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && lengthOf(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

// What people see as one character is never cut in two.
const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' })
const charactersOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment)
const lengthOf = (text: string) => (/^[\x20-\x7e]*$/.test(text) ? text.length : charactersOf(text).length)

const pieces = (word: string, width: number): string[] => {
  if (lengthOf(word) <= width || /https?:\/\//.test(word)) return [word]
  const characters = charactersOf(word)
  return Array.from({ length: Math.ceil(characters.length / width) }, (_, at) =>
    characters.slice(at * width, (at + 1) * width).join(''),
  )
}
