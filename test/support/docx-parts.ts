import { strFromU8, unzipSync } from 'fflate'

/** What a word processor would find in a DOCX file. */
export interface DocxParts {
  /** every paragraph of the text in order, those of tables too */
  paragraphs: { style: string | null; text: string; keepsNext: boolean }[]
  /** every row of every table */
  rows: { isHead: boolean; isWhole: boolean; cells: string[] }[]
  /** 'word/document.xml' → its text */
  files: Record<string, string>
}

/** Opens a DOCX file as a word processor does. @throws when a part of it is no well-formed XML */
export const docxParts = (file: Uint8Array): DocxParts => {
  const files = Object.fromEntries(
    Object.entries(unzipSync(file))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, wellFormed(name, strFromU8(bytes))]),
  )
  const body = files['word/document.xml'] ?? ''
  return {
    files,
    paragraphs: partsOf(body, 'p').map((text) => ({
      style: /<w:pStyle w:val="([^"]+)"/.exec(text)?.[1] ?? null,
      text: textOf(text),
      keepsNext: /<w:keepNext\/>/.test(text),
    })),
    rows: partsOf(body, 'tr').map((text) => ({
      isHead: /<w:tblHeader\/>/.test(text),
      isWhole: /<w:cantSplit\/>/.test(text),
      cells: partsOf(text, 'tc').map((cell) => partsOf(cell, 'p').map(textOf).join('\n')),
    })),
  }
}

const partsOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<w:${name}(?: [^>]*)?>(.*?)</w:${name}>`, 'gs'))].map(
    ([, inner]) => inner ?? '',
  )

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)].map(([, text]) => readable(text ?? '')).join('')

const readable = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

// Every element that is opened is closed again in its order, and nothing stands loose that XML has no place for.
const wellFormed = (name: string, xml: string): string => {
  const open: string[] = []
  const rest = xml.replace(
    /<\?[^>]*\?>|<(\/?)([\w:.-]+)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>/g,
    (_, end, tag, single) => {
      if (tag === undefined || single) return ''
      if (!end) open.push(tag)
      else if (open.pop() !== tag) throw new Error(`${name}: </${tag}> closes nothing`)
      return ''
    },
  )
  if (open.length > 0) throw new Error(`${name}: <${open.at(-1)}> stays open`)
  if (/[<]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)|[^\P{Cc}\n\t\r]/u.test(rest))
    throw new Error(`${name}: is not well-formed`)
  return xml
}
