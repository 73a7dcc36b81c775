import { isUtf8 } from 'node:buffer'

/**
 * Whether bytes are text: UTF-8, or what older programs write (one byte per character), without the characters that only
 * programs use.
 */
export const isText = (bytes: Buffer): boolean =>
  !hasAny(bytes, UNWRITTEN) && (isUtf8(bytes) || !hasAny(bytes, UNUSED))

/** Whether bytes begin as a page or drawing that a browser would run; it looks as far as browsers do. */
export const looksLikePage = (bytes: Buffer): boolean =>
  /<\s*(!doctype\s+html|html|head|body|script|iframe|svg|\?xml|object|embed)\b|<\?xml/i.test(
    // Without the zeros that a wider notation puts between characters.
    bytes.subarray(0, 1024).toString('latin1').replaceAll('\0', ''),
  )

// One search of the whole for each value: twenty megabytes are looked at while others wait, and this is the quickest.
const hasAny = (bytes: Buffer, values: number[]): boolean => values.some((value) => bytes.includes(value))

// Controls but tab, line feed, form feed and carriage return; and delete.
const UNWRITTEN = [
  ...Array.from({ length: 32 }, (_, at) => at).filter((at) => ![9, 10, 12, 13].includes(at)),
  127,
]
// What stands for nothing in the notation that Windows used.
const UNUSED = [0x81, 0x8d, 0x8f, 0x90, 0x9d]
