import type { Db, Trx } from '../db/connect.ts'
import type { LetterMode } from '../db/letter-word-tables.ts'
import type { LetterKind } from './letter-kinds.ts'
import { type ModeRule, modeRules, modesOf } from './letter-mode.ts'

/** A kind of letter and how it leaves in one circle. */
export interface ChosenMode {
  rule: ModeRule
  mode: LetterMode
}

/** How letters leave in a circle: one line per kind that can be chosen, in the order of a meeting's life. */
export const findModes = async (db: Db, circleId: string): Promise<ChosenMode[]> => {
  const chosen = await db
    .selectFrom('letter_mode')
    .where('circle_id', '=', circleId)
    .select(['kind', 'mode'])
    .execute()
  const byKind = new Map(chosen.map(({ kind, mode }) => [kind, mode]))
  return modeRules.map((rule) => ({ rule, mode: byKind.get(rule.kind) ?? rule.standard }))
}

/**
 * Chooses how kinds of letters leave from now on; what waits as a draft keeps waiting. Kinds that are not named keep
 * their mode, so that two who change different ones do not undo each other.
 * @throws when a kind has no such mode: the form offers only those it has
 */
export const chooseModes = async (
  trx: Trx,
  { circleId, modes }: { circleId: string; modes: Map<LetterKind, LetterMode> },
): Promise<void> => {
  if (modes.size === 0) return
  for (const [kind, mode] of modes)
    if (!modeRules.some((rule) => rule.kind === kind && modesOf(rule).includes(mode)))
      throw new Error(`a letter of kind ${kind} has no mode ${mode}`)
  await trx
    .insertInto('letter_mode')
    .values([...modes].sort().map(([kind, mode]) => ({ circle_id: circleId, kind, mode })))
    .onConflict((conflict) =>
      conflict.columns(['circle_id', 'kind']).doUpdateSet((eb) => ({ mode: eb.ref('excluded.mode') })),
    )
    .execute()
}
