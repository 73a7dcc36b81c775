import { inflateRawSync } from 'node:zlib'
import { done, type Outcome, refused } from '../outcome.ts'

export type ZipFault = 'damaged' | 'locked' | 'tooLarge'

/**
 * Looks into a zip before anything else unpacks it: a file of a few kilobytes can hold gigabytes. Every entry is
 * unpacked here once, because what a zip says of its sizes need not be true.
 * @param most bytes of all entries together
 * @returns the names in it; refused with `locked` behind a password, `damaged` when it is no zip all through
 */
export const zipNames = (bytes: Buffer, most: number): Outcome<string[], ZipFault> => {
  try {
    const names: string[] = []
    let left = most
    for (const entry of entriesOf(bytes)) {
      if (entry.isLocked) return refused('locked')
      if (entry.size > left) return refused('tooLarge')
      const length = unpackedLength(bytes, entry, left)
      if (length !== entry.size) return refused('damaged')
      left -= length
      names.push(entry.name)
    }
    return names.length > 0 ? done(names) : refused('damaged')
  } catch (error) {
    const isTooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return refused(isTooLarge ? 'tooLarge' : 'damaged')
  }
}

interface Entry {
  name: string
  isLocked: boolean
  isPacked: boolean
  packed: number
  /** in bytes, as the zip says */
  size: number
  /** where its own header stands */
  at: number
}

// The list at the end of a zip: what every program reads it by. Reading past the end throws.
function* entriesOf(bytes: Buffer): Generator<Entry> {
  const end = bytes.lastIndexOf(END, bytes.length - 22)
  const count = bytes.readUInt16LE(end + 8)
  let at = bytes.readUInt32LE(end + 16)
  // The long form of the list is for files of more than 4 GB.
  if (count === 0xffff || (end >= 20 && bytes.readUInt32LE(end - 20) === LONG_END))
    throw new Error('too long')
  for (let number = 0; number < count; number++) {
    if (bytes.readUInt32LE(at) !== LISTED) throw new Error('no list')
    const method = bytes.readUInt16LE(at + 10)
    if (method !== STORED && method !== DEFLATED) throw new Error('packed in another way')
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28)
    yield {
      name: bytes.toString('utf8', at + 46, nameEnd),
      isLocked: (bytes.readUInt16LE(at + 8) & 1) === 1,
      isPacked: method === DEFLATED,
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    }
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
}

const END = Buffer.from('PK\u0005\u0006', 'latin1')
const LONG_END = 0x07064b50
const LISTED = 0x02014b50
const STORED = 0
const DEFLATED = 8

const unpackedLength = (bytes: Buffer, { at, packed, isPacked }: Entry, most: number): number => {
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const content = bytes.subarray(start, start + packed)
  return isPacked ? inflateRawSync(content, { maxOutputLength: most + 1 }).length : content.length
}
