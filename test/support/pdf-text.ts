import { type PdfObjects, pdfObjects } from './pdf-objects.ts'

/** A piece of text on a page. */
export interface PdfText {
  text: string
  /** points from the left edge of the paper to where it begins */
  x: number
  /** points from the top of the paper to its base line */
  y: number
  /** size of its letters in points */
  size: number
}

export interface PdfPage {
  /** points */
  width: number
  height: number
  texts: PdfText[]
}

/** What a PDF file of Chromium or LibreOffice says, page by page, in the order in which it is drawn. */
export const pdfPages = (file: Uint8Array): PdfPage[] => {
  const objects = pdfObjects(file)
  return objects.pages.map((page) => pageOf(page, objects))
}

/** Letters and figures alone: text is cut into pieces anywhere, and spaces are often only a place. */
export const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

type Matrix = [number, number, number, number, number, number]
type Font = (code: string) => string

const pageOf = (page: string, objects: PdfObjects): PdfPage => {
  const words = objects.words(page)
  const parent = objects.words(/\/Parent\s+(\d+ 0 R)/.exec(words)?.[1] ?? '')
  const box = /\/MediaBox\s*\[([^\]]*)\]/.exec(words) ?? /\/MediaBox\s*\[([^\]]*)\]/.exec(parent)
  const [, , width = 0, height = 0] = (box?.[1] ?? '').trim().split(/\s+/).map(Number)
  const [, one, several] = /\/Contents\s*(?:(\d+ 0 R)|\[([^\]]*)\])/.exec(words) ?? []
  const contents = (one ?? several ?? '').match(/\d+ 0 R/g) ?? []
  const texts = textsOf(contents.map(objects.stream).join('\n'), fontsOf(words, objects))
  return { width, height, texts: texts.map((text) => ({ ...text, y: height - text.y })) }
}

const fontsOf = (page: string, objects: PdfObjects): Map<string, Font> => {
  const [, elsewhere] = /\/Resources\s+(\d+ 0 R)/.exec(page) ?? []
  const resources = elsewhere ? objects.words(elsewhere) : page
  const [, here, there] = /\/Font\s*(?:<<(.*?)>>|(\d+ 0 R))/s.exec(resources) ?? []
  const list = here ?? objects.words(there ?? '')
  return new Map(
    [...list.matchAll(/\/(\S+)\s+(\d+ 0 R)/g)].map(([, name = '', font = '']) => [
      name,
      fontOf(font, objects),
    ]),
  )
}

const fontOf = (font: string, { words, stream }: PdfObjects): Font => {
  const own = words(font)
  const length = /\/Type0/.test(own) ? 4 : 2
  const map = new Map<string, string>()
  const table = stream(/\/ToUnicode\s+(\d+ 0 R)/.exec(own)?.[1] ?? '')
  for (const [, block = ''] of table.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w*)>/g))
      map.set(code.toLowerCase(), fromHex(text))
  for (const [, block = ''] of table.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = '', to = '', text = '', list] of block.matchAll(
      /<(\w+)>\s*<(\w+)>\s*(?:<(\w*)>|\[([^\]]*)\])/g,
    ))
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code++) {
        const step = code - Number.parseInt(from, 16)
        const key = code.toString(16).padStart(length, '0')
        map.set(
          key,
          list ? fromHex(list.match(/<(\w*)>/g)?.[step]?.slice(1, -1) ?? '') : later(fromHex(text), step),
        )
      }
  return (hex) =>
    (hex.toLowerCase().match(new RegExp(`.{${length}}`, 'g')) ?? [])
      .map((code) => map.get(code) ?? '')
      .join('')
}

const fromHex = (hex: string) =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')

const later = (text: string, step: number) =>
  text.slice(0, -1) + String.fromCharCode((text.charCodeAt(text.length - 1) || 0) + step)

// The part of the language of a page that says where text stands.
const textsOf = (content: string, fonts: Map<string, Font>): PdfText[] => {
  const texts: PdfText[] = []
  const kept: Matrix[] = []
  let [page, line, font, size]: [Matrix, Matrix, Font, number] = [ONE, ONE, () => '', 0]
  let given: string[] = []
  const say = (pieces: string[]) => {
    const place = times(line, page)
    const text = pieces.map((piece) => font(hexOf(piece))).join('')
    if (text !== '')
      texts.push({ text, x: place[4], y: place[5], size: size * Math.hypot(place[2], place[3]) })
  }
  for (const [token] of content.matchAll(
    /\((?:\\.|[^\\)])*\)|<[\da-fA-F\s]*>|\[|\]|\/[^\s/<>[\]()]+|[^\s/<>[\]()]+/gs,
  )) {
    const numbers = given.slice(-6).map(Number)
    if (token === 'q') kept.push(page)
    else if (token === 'Q') page = kept.pop() ?? ONE
    else if (token === 'cm') page = times(matrixOf(numbers), page)
    else if (token === 'BT') line = ONE
    else if (token === 'Tm') line = matrixOf(numbers)
    else if (token === 'Td' || token === 'TD') line = times([1, 0, 0, 1, ...pairOf(numbers)], line)
    else if (token === 'Tf')
      [font, size] = [fonts.get((given.at(-2) ?? '').slice(1)) ?? (() => ''), Number(given.at(-1))]
    else if (token === 'Tj' || token === 'TJ') say(given.filter((one) => /^[(<]/.test(one)))
    else {
      given.push(token)
      continue
    }
    given = []
  }
  return texts
}

const ONE: Matrix = [1, 0, 0, 1, 0, 0]
const matrixOf = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[]): Matrix => [a, b, c, d, e, f]
const pairOf = (numbers: number[]): [number, number] => [numbers.at(-2) ?? 0, numbers.at(-1) ?? 0]

const times = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
]

const hexOf = (piece: string): string => {
  if (piece.startsWith('<')) return piece.slice(1, -1).replace(/\s/g, '')
  const text = piece
    .slice(1, -1)
    .replace(/\\(\d{1,3}|.)/gs, (_, mark: string) =>
      /\d/.test(mark) ? String.fromCharCode(Number.parseInt(mark, 8)) : (ESCAPES[mark] ?? mark),
    )
  return Buffer.from(text, 'latin1').toString('hex')
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
