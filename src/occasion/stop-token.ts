import { createHmac, timingSafeEqual } from 'node:crypto'

// The id of a letter, and 64 bits that only we can make: enough for what can be undone and is tried over the network only.
const ID_BYTES = 16
const MARK_BYTES = 8

/**
 * What stands in the address with which the reader of a letter stops letters of its kind: 32 characters, made from the
 * letter and our secret, so that nothing is kept and it stays short enough for one line of a header.
 */
export const stopToken = (letterId: string, secret: string): string => {
  const id = Buffer.from(letterId.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, markOf(id, secret)]).toString('base64url')
}

/** The letter that a token was made for; null for anything that we did not make. */
export const letterOfStopToken = (token: string, secret: string): string | null => {
  if (!/^[A-Za-z0-9_-]{32}$/.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  const id = bytes.subarray(0, ID_BYTES)
  if (!timingSafeEqual(bytes.subarray(ID_BYTES), markOf(id, secret))) return null
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const markOf = (id: Buffer, secret: string): Buffer =>
  createHmac('sha256', secret).update('stop letters over time').update(id).digest().subarray(0, MARK_BYTES)
