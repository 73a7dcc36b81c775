import { inflateSync } from 'node:zlib'

/** What is in a PDF file, by the number of each object. */
export interface PdfObjects {
  /** the words of an object, without its stream */
  words: (reference: string) => string
  /** the stream of an object, unpacked, a character for each byte; empty when it has none */
  stream: (reference: string) => string
  /** references of the pages, in order */
  pages: string[]
}

interface PdfObject {
  words: string
  bytes: Buffer | null
}

/** Reads the objects of a PDF file, those that are packed into streams too. */
export const pdfObjects = (file: Uint8Array): PdfObjects => {
  const objects = new Map<string, PdfObject>()
  // One character for each byte, so that places in the text are places in the file.
  const text = Buffer.from(file).toString('latin1')
  for (const found of text.matchAll(/(?:^|[\r\n])(\d+) 0 obj\b/g)) {
    const start = found.index + found[0].length
    const end = text.indexOf('endobj', start)
    objects.set(found[1] ?? '', objectOf(text.slice(start, end)))
  }
  for (const { words, bytes } of [...objects.values()])
    if (bytes && /\/Type\s*\/ObjStm/.test(words)) unpack(words, inflated(words, bytes), objects)
  const words = (reference: string) => objects.get(numberOf(reference))?.words ?? ''
  const stream = (reference: string) => {
    const found = objects.get(numberOf(reference))
    return found?.bytes ? inflated(found.words, found.bytes) : ''
  }
  const catalog = [...objects.values()].find((object) => /\/Type\s*\/Catalog/.test(object.words))
  const root = /\/Pages\s+(\d+ 0 R)/.exec(catalog?.words ?? '')?.[1] ?? ''
  return { words, stream, pages: pagesBelow(root, words) }
}

const objectOf = (text: string): PdfObject => {
  const at = text.search(/\bstream\r?\n/)
  if (at < 0) return { words: text, bytes: null }
  const start = at + (text.startsWith('stream\r\n', at) ? 8 : 7)
  const end = text.lastIndexOf('endstream')
  return { words: text.slice(0, at), bytes: Buffer.from(text.slice(start, end), 'latin1') }
}

const inflated = (words: string, bytes: Buffer): string =>
  (/\/FlateDecode/.test(words) ? inflateSync(bytes) : bytes).toString('latin1')

const unpack = (words: string, text: string, objects: Map<string, PdfObject>): void => {
  const first = Number(/\/First\s+(\d+)/.exec(words)?.[1])
  const index = text.slice(0, first).trim().split(/\s+/).map(Number)
  for (let at = 0; at < index.length; at += 2) {
    const end = index[at + 3] ?? text.length - first
    objects.set(String(index[at]), {
      words: text.slice(first + (index[at + 1] ?? 0), first + end),
      bytes: null,
    })
  }
}

const pagesBelow = (reference: string, words: (reference: string) => string): string[] => {
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(words(reference))
  if (!kids) return [reference]
  return (kids[1]?.match(/\d+ 0 R/g) ?? []).flatMap((kid) => pagesBelow(kid, words))
}

const numberOf = (reference: string) => /^\d+/.exec(reference.trim())?.[0] ?? ''
