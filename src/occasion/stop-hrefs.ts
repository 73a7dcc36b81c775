import { isOccasion, occasionRules } from './occasions.ts'
import { stopToken } from './stop-token.ts'

/** Where the reader of a letter can stop letters of its kind; null for every kind that is not a letter over time which can be refused. */
export const stopHrefs =
  (baseUrl: string, secret: string) =>
  ({ id, kind }: { id: string; kind: string }): string | null =>
    isOccasion(kind) && occasionRules[kind].isOptional ? `${baseUrl}/u/${stopToken(id, secret)}` : null
