import { fileTypeFromBuffer } from 'file-type'
import type { AttachmentKind } from '../../db/attachment-tables.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { isText, looksLikePage } from './text-bytes.ts'

/**
 * Why a file is not taken: nothing in it; a page or drawing that a browser would run; a program or macros; a document of
 * an old kind; an archive; two kinds at once, or damaged; anything else.
 */
export type KindRefusal = 'empty' | 'page' | 'program' | 'oldDocument' | 'archive' | 'mixed' | 'unknown'

/**
 * What a file is, by its bytes. The name only chooses between the kinds of text, which bytes cannot tell apart.
 * @param name as it was sent
 */
export const kindOf = async (bytes: Buffer, name: string): Promise<Outcome<AttachmentKind, KindRefusal>> => {
  if (bytes.length === 0) return refused('empty')
  const text = isText(bytes)
  if (text && looksLikePage(bytes)) return refused('page')
  const textKind = TEXTS.find((kind) => name.trim().toLowerCase().endsWith(`.${kind}`))
  if (text && textKind) return startsAsDocument(bytes) ? refused('mixed') : done(textKind)
  // What takes the reader of kinds by surprise is no kind that we take.
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const kind = found && KINDS.get(found.ext)
  if (kind) return isMixed(bytes, kind) ? refused('mixed') : done(kind)
  return refused((found && REFUSALS.get(found.ext)) ?? 'unknown')
}

const TEXTS = ['txt', 'md', 'csv'] as const

const KINDS = new Map<string, AttachmentKind>(
  (['pdf', 'docx', 'pptx', 'xlsx', 'odt', 'odp', 'ods', 'png', 'jpg', 'webp'] as const).map((kind) => [
    kind,
    kind,
  ]),
)

const REFUSALS = new Map<string, KindRefusal>([
  ...['exe', 'elf', 'macho', 'dex', 'class', 'wasm', 'lnk', 'jar', 'apk', 'msi', 'deb', 'rpm', 'swf'].map(
    (ending) => [ending, 'program'] as const,
  ),
  ...['docm', 'dotm', 'xlsm', 'xltm', 'pptm', 'potm', 'ppsm'].map((ending) => [ending, 'program'] as const),
  ...['zip', 'gz', '7z', 'rar', 'tar', 'tar.gz', 'bz2', 'xz', 'zst', 'lz', 'cab', 'cpio'].map(
    (ending) => [ending, 'archive'] as const,
  ),
  ...['xml', 'svg', 'html', 'mhtml'].map((ending) => [ending, 'page'] as const),
  ['cfb', 'oldDocument'],
])

const startsAsDocument = (bytes: Buffer) => bytes.subarray(0, HEAD).includes('%PDF-')

// A file that a second program would read as something else: a picture with an archive behind it, an archive with
// something in front of it, a picture that also begins a document or a page. Readers of documents look in the first
// kilobyte; readers of archives look from the end.
const isMixed = (bytes: Buffer, kind: AttachmentKind): boolean => {
  const isArchive = bytes.subarray(0, 4).equals(ARCHIVE_HEAD)
  if (isArchive !== endsAsArchive(bytes)) return true
  if (isArchive) return false
  return (kind !== 'pdf' && startsAsDocument(bytes)) || looksLikePage(bytes)
}

const HEAD = 1024
const ARCHIVE_HEAD = Buffer.from('PK\x03\x04', 'latin1')
const ARCHIVE_END = Buffer.from('PK\x05\x06', 'latin1')
// The end of an archive is 22 bytes and a remark; the remark's length stands in its last two bytes.
const END_LENGTH = 22
const LONGEST_REMARK = 65_535

const endsAsArchive = (bytes: Buffer): boolean => {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_REMARK)
  for (let at = bytes.lastIndexOf(ARCHIVE_END); at >= first; at = bytes.lastIndexOf(ARCHIVE_END, at - 1)) {
    if (at + END_LENGTH <= bytes.length && at + END_LENGTH + bytes.readUInt16LE(at + 20) <= bytes.length)
      return true
    if (at === 0) return false
  }
  return false
}
