import { lettersOf, type PdfPage, type PdfText } from './pdf-text.ts'

/** What must stand on paper. */
export interface Expected {
  /** texts that must be there whole, in this order */
  titles: string[]
  /** of these each has something below it on its own page */
  headings: string[]
  /** what closes a document; a page never has it alone. Null when it stands below every page */
  foot: string | null
  /** points around the text in which nothing stands but the number of the page */
  margin: number
  /** the smallest letters, in points */
  smallest: number
}

/** Everything that is wrong with pages on paper, a line each. */
export const paperFaults = (pages: PdfPage[], expected: Expected): string[] => [
  ...titleFaults(pages, expected.titles),
  ...pages.flatMap((page, at) => edgeFaults(page, expected).map((fault) => `page ${at + 1}: ${fault}`)),
  ...expected.headings.flatMap((heading) => headingFaults(pages, heading)),
  ...pages.flatMap((page, at) =>
    saysMoreThan(page, expected.foot) ? [] : [`page ${at + 1} holds only a foot`],
  ),
  ...pages.flatMap((page, at) =>
    numberOf(page).endsWith(`${at + 1}/${pages.length}`)
      ? []
      : [`page ${at + 1} is numbered ${numberOf(page)}`],
  ),
]

/** What stands in the running text: all but the number of the page, which is below everything else. */
export const bodyOf = ({ texts, height }: PdfPage): PdfText[] => texts.filter(({ y }) => y < height - BELOW)

const BELOW = 42

const numberOf = (page: PdfPage) =>
  page.texts
    .filter((text) => !bodyOf(page).includes(text))
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')
    .replace(/(\d)van(\d)/, '$1/$2')

const wordsOf = (texts: PdfText[]) => lettersOf(texts.map(({ text }) => text).join(''))

const titleFaults = (pages: PdfPage[], titles: string[]): string[] => {
  const all = pages.map((page) => wordsOf(bodyOf(page))).join('')
  let from = 0
  return titles.flatMap((title) => {
    const at = all.indexOf(lettersOf(title), from)
    if (at < 0) return [`not found whole: ${title}`]
    from = at + lettersOf(title).length
    return []
  })
}

const edgeFaults = (page: PdfPage, { margin, smallest }: Expected): string[] => {
  const outside = bodyOf(page).filter(
    ({ text, x, y, size }) =>
      text.trim() !== '' &&
      (x < margin || x > page.width - margin - size / 5 || y < margin || y > page.height - margin),
  )
  const small = page.texts.filter(({ text, size }) => text.trim() !== '' && size < smallest - 0.05)
  return [
    ...(outside.length > 0 ? [`outside the edges: ${outside.map(({ text }) => text).join('')}`] : []),
    ...(small.length > 0 ? [`too small: ${small.map(({ text }) => text).join('')}`] : []),
  ]
}

const headingFaults = (pages: PdfPage[], heading: string): string[] => {
  const letters = lettersOf(heading)
  return pages.flatMap((page, at) => {
    const body = bodyOf(page).filter(({ text }) => lettersOf(text) !== '')
    const start = wordsOf(body).lastIndexOf(letters)
    if (start < 0) return []
    let passed = 0
    const last = body.find(({ text }) => {
      passed += lettersOf(text).length
      return passed >= start + letters.length
    })
    const hasMore = body.some(({ y }) => last !== undefined && y > last.y + 3)
    return hasMore ? [] : [`page ${at + 1} ends with the heading ${heading}`]
  })
}

const saysMoreThan = (page: PdfPage, foot: string | null) =>
  foot === null || wordsOf(bodyOf(page)).replace(lettersOf(foot), '').length > 10
