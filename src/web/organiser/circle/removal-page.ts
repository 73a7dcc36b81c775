import type { RegistrationState } from '../../../db/registration-tables.ts'
import { displayName } from '../../../people/person-name.ts'
import { LONGEST_REASON, removalInput } from '../../../registration/remove-registration.ts'
import { mayTake } from '../../../registration/steps.ts'
import type { ErrorSummary, Field, Submit } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { type Faults, faultSummary, faultsOf, fieldMaker, type Typed, typedOf } from '../typed.ts'

/** `organiser/circle/removal`: ending somebody's registration, with the reason that they will read. */
export interface RemovalPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  /** what follows from it; or why it cannot be done */
  paragraphs: string[]
  form: { action: string; reason: Field; submit: Submit } | null
  back: Link
}

export interface RemovalForm {
  typed: Typed
  faults: Faults
  /** null when there are faults */
  reason: string | null
}

/** Reads the posted reason. */
export const parseRemoval = (body: unknown): RemovalForm => {
  const typed = typedOf(body)
  const parsed = removalInput.safeParse({ reason: typed.reason ?? '' })
  return { typed, faults: faultsOf(parsed.error), reason: parsed.data?.reason ?? null }
}

/** The form before anything was typed. */
export const emptyRemoval: RemovalForm = { typed: {}, faults: {}, reason: null }

/** The page that says what removing does, with the form; without it for a registration that ended before. */
export const removalPage = (
  circle: { slug: string; title: string },
  one: { id: string; state: RegistrationState; firstName: string; namePrefix: string; lastName: string },
  { typed, faults }: RemovalForm,
  { t }: Reader,
): RemovalPage => {
  const href = `/organiser/circles/${circle.slug}`
  const name = displayName(one)
  const back = { label: t('organiser:removal.keep'), href }
  const reason = fieldMaker(
    typed,
    faults,
    t,
  )({
    name: 'reason',
    label: t('organiser:removal.reason'),
    hint: t('organiser:removal.reasonHint', { name: one.firstName }),
    isRequired: true,
    maxLength: LONGEST_REASON,
    rows: 4,
  })
  const isPossible = mayTake('remove', one.state)
  return {
    head: {
      back: { label: circle.title, href },
      kicker: circle.title,
      title: t('organiser:removal.title', { name }),
      lead: null,
    },
    errorSummary: faultSummary([reason], t),
    paragraphs: isPossible
      ? [
          t(`organiser:removal.${one.state === 'waiting' ? 'line' : 'seat'}`, { name: one.firstName }),
          t('organiser:removal.again'),
        ]
      : [t('organiser:removal.ended')],
    form: isPossible
      ? {
          action: `${href}/registrations/${one.id}/removal`,
          reason,
          submit: {
            label: t('organiser:removal.button', { name: one.firstName }),
            note: t('organiser:removal.letter', { name: one.firstName }),
            quiet: back,
          },
        }
      : null,
    back,
  }
}
