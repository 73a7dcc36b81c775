import { expertWords } from '../../../expert/save-words.ts'

/** What an expert typed, as it came, with a code per field that is wrong. */
export interface WordsTyped {
  typed: { needs: string; biography: string }
  faults: { needs?: string; biography?: string }
  /** of what was on the screen */
  version: number
}

/** Reads the texts of an expert; `input` is null when there are faults. */
export const parseWords = (
  body: unknown,
): WordsTyped & { input: { needs: string; biography: string } | null } => {
  const posted = typeof body === 'object' && body !== null ? Object.entries(body) : []
  const text = (name: string) => {
    const value: unknown = posted.find(([key]) => key === name)?.[1]
    return typeof value === 'string' ? value : ''
  }
  const typed = { needs: text('needs'), biography: text('biography') }
  const { data, error } = expertWords.safeParse(typed)
  const faults = Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path[0], message]))
  return { typed, faults, version: Number(text('version')) || 0, input: data ?? null }
}
