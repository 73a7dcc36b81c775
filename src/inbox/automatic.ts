import type { IncomingMail } from './read-mail.ts'

/**
 * Whether a program sent this by itself, so that nothing may be sent in answer (RFC 3834 §2): it says so, it has no
 * return address, or it came over a list.
 */
export const isAutomatic = ({ headers }: Pick<IncomingMail, 'headers'>): boolean =>
  headers.some(
    ({ key, value }) =>
      key.startsWith('list-') ||
      (key === 'auto-submitted' && !/^\s*no\b/i.test(value)) ||
      (key === 'return-path' && /^\s*<\s*>/.test(value)) ||
      (key === 'precedence' && /^\s*(?:bulk|list|junk)\b/i.test(value)) ||
      key === 'x-autoreply' ||
      key === 'x-autorespond',
  )
