import type { Language } from '../db/schema.ts'
import { isOccasion, occasionRules } from './occasions.ts'
import { stopToken } from './stop-token.ts'

/**
 * Where the reader of a letter can stop letters of its kind, in the language of the letter; null for every kind that is
 * not a letter over time which can be refused.
 */
export const stopHrefs =
  (baseUrl: string, secret: string) =>
  ({ id, kind, language }: { id: string; kind: string; language: Language }): string | null =>
    isOccasion(kind) && occasionRules[kind].isOptional
      ? `${baseUrl}/u/${stopToken(id, secret)}${language === 'en' ? '?lang=en' : ''}`
      : null
