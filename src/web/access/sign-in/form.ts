import { CODE_LENGTH } from '../../../access/mint-link.ts'

/** What was typed as a code; `isComplete` when it may be one at all. Spaces and dashes do not count. */
export const readCode = (body: unknown): { typed: string; isComplete: boolean } => {
  const value = typeof body === 'object' && body !== null && 'code' in body ? body.code : ''
  const typed = typeof value === 'string' ? value.slice(0, 100) : ''
  return { typed, isComplete: typed.replace(/[\s-]+/g, '').length === CODE_LENGTH }
}
