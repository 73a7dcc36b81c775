import type { LetterState } from '../../../db/letter-tables.ts'
import { WITHDRAWAL_REASONS } from '../../../mail/drafts.ts'
import { letterShapes } from '../../../mail/letter-shape.ts'
import { dayInWords, timeInWords } from '../../../time/day-words.ts'
import type { Badge } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import type { LetterLine } from './queries.ts'

/** A kind of letter in words; one that this version does not know, from a newer process beside it, by its own name. */
export const kindInWords = (kind: string, { t }: Reader): string =>
  Object.hasOwn(letterShapes, kind) ? t(`organiser:letterKinds.${kind}`) : kind

/** What became of a letter. */
export const stateBadge = (
  { state, settledAt, bouncedAt }: Pick<LetterLine, 'state' | 'settledAt' | 'bouncedAt'>,
  { t }: Reader,
): Badge => {
  if (state === 'sent' && bouncedAt)
    return settledAt
      ? { kind: 'draft', text: t('outbox:bouncedSettled') }
      : { kind: 'warning', text: t('outbox:bounced') }
  if (state === 'failed' && settledAt) return { kind: 'draft', text: t('outbox:settled') }
  return { kind: KINDS[state] ?? 'plain', text: t(`organiser:letterStates.${state}`) }
}

const KINDS: Partial<Record<LetterState, Badge['kind']>> = {
  sent: 'ok',
  failed: 'warning',
  blocked: 'warning',
  draft: 'draft',
  superseded: 'draft',
  discarded: 'draft',
  withdrawn: 'draft',
}

/** Why a letter was withdrawn. A reason that this version does not know, or that was never noted, in general words. */
export const reasonInWords = (reason: string | null, { t }: Reader): string =>
  t(`outbox:withdrawn.${WITHDRAWAL_REASONS.find((known) => known === reason) ?? 'otherwise'}`)

/** A moment on the clock of the Netherlands, as short as a table wants it. */
export const momentInWords = (moment: Temporal.Instant, { language }: Reader): string => {
  const local = moment.toZonedDateTimeISO('Europe/Amsterdam')
  const time = timeInWords(local.toPlainTime().toString({ smallestUnit: 'minute' }), language)
  return `${dayInWords(local.toPlainDate().toString(), language, 'short')} ${time}`
}
