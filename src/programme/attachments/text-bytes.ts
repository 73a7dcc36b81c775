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

// By hand and by table: twenty megabytes are looked at while others wait.
const hasAny = (bytes: Buffer, table: Uint8Array): boolean => {
  for (const byte of bytes) if (table[byte] === 1) return true
  return false
}

const tableOf = (values: number[]): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, value) => (values.includes(value) ? 1 : 0))

// Controls but tab, line feed, form feed and carriage return; and delete.
const UNWRITTEN = tableOf([
  ...Array.from({ length: 32 }, (_, at) => at).filter((at) => ![9, 10, 12, 13].includes(at)),
  127,
])
// What stands for nothing in the notation that Windows used.
const UNUSED = tableOf([0x81, 0x8d, 0x8f, 0x90, 0x9d])
