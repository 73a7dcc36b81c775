import type { Trx } from '../db/connect.ts'
import { type ThemeTokens, themeFaults } from './theme.ts'

/**
 * Gives an institute its own colours, in place of those it had.
 * @returns false when there is no such institute
 * @throws on tokens that themeFaults finds fault with: ask it first
 */
export const setTheme = async (
  trx: Trx,
  { slug, tokens }: { slug: string; tokens: ThemeTokens },
): Promise<boolean> => {
  const faults = themeFaults(tokens)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  const set = await trx
    .updateTable('institute')
    .set({ theme_tokens: JSON.stringify(tokens) })
    .where('slug', '=', slug)
    .returning('id')
    .executeTakeFirst()
  return set !== undefined
}
