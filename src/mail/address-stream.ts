import { createHash } from 'node:crypto'

/**
 * The stream of the letters with which an address asks for links, before anything else is known of who asks. The queue
 * keeps the names of streams a day longer than the letters, so the address itself is not in it.
 */
export const addressStream = (email: string): string =>
  `address:${createHash('sha256').update(email).digest('hex')}`
