import type { Trx } from '../db/connect.ts'
import type { TemplateItem } from '../db/template-tables.ts'
import { done, type Outcome } from '../outcome.ts'
import { replaceItems, type WhyNotReplace } from '../programme/swap-items.ts'
import { layTheirDeepDives } from './lay-programme.ts'

/**
 * Gives a meeting another programme, from a template or another meeting; the one that was there is kept aside.
 * @param input.basedOn the mark of the programme that was on the screen
 */
export const replaceProgramme = async (
  trx: Trx,
  input: { meetingId: string; basedOn: string; items: readonly TemplateItem[] },
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, WhyNotReplace>> => {
  const replaced = await replaceItems(trx, input, now)
  if (!replaced.done) return replaced
  const { itemIds, circleId } = replaced.value
  await layTheirDeepDives(trx, itemIds, input.items)
  return done({ circleId })
}
