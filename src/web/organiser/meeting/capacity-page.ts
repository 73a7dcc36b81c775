import { whyNotChange } from '../../../meeting/meeting.ts'
import type { MeetingNumbers } from '../../../registration/meeting-numbers.ts'
import { meetingCapacity } from '../../../registration/set-meeting-capacity.ts'
import type { ErrorSummary, Field, Submit } from '../../form-parts.ts'
import type { PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { type Faults, faultSummary, faultsOf, fieldMaker, type Typed, typedOf } from '../typed.ts'
import { hrefOf, type MeetingOfCircle } from './meeting-of-circle.ts'
import { inOneLine } from './plan-page.ts'

/** `organiser/meeting/capacity`: how many people a meeting holds. */
export interface CapacityPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  /** what follows from it, or why it cannot be changed */
  paragraphs: string[]
  form: { action: string; capacity: Field; submit: Submit } | null
}

export interface CapacityForm {
  typed: Typed
  faults: Faults
  /** null when there are faults */
  input: { capacity: number | null } | null
}

/** Reads the posted number; nothing typed means no limit. */
export const parseCapacity = (body: unknown): CapacityForm => {
  const typed = typedOf(body)
  const text = (typed.capacity ?? '').trim()
  const capacity = text === '' ? null : /^\d{1,9}$/.test(text) ? Number(text) : text
  const parsed = meetingCapacity.safeParse({ capacity })
  return { typed, faults: faultsOf(parsed.error), input: parsed.data ?? null }
}

/** The form as the meeting stands now. */
export const capacityFormOf = ({ capacity }: MeetingNumbers): CapacityForm => ({
  typed: { capacity: capacity === null ? '' : String(capacity) },
  faults: {},
  input: null,
})

/** The form with what follows from it; the reason instead, when nothing can change any more. */
export const capacityPage = (
  found: MeetingOfCircle,
  numbers: MeetingNumbers,
  { typed, faults }: CapacityForm,
  reader: Reader,
): CapacityPage => {
  const { t } = reader
  const closed = whyNotChange(found.meeting, reader.now)
  const capacity = fieldMaker(
    typed,
    faults,
    t,
  )({
    name: 'capacity',
    label: t('organiser:places.capacity'),
    hint: t('organiser:places.hint'),
    unit: t('organiser:circleForm.capacityUnit'),
  })
  return {
    head: {
      back: {
        label: t('organiser:meeting.number', { number: found.meeting.number }),
        href: hrefOf(found),
      },
      kicker: found.circle.title,
      title: t('organiser:places.title'),
      lead: inOneLine(found.meeting, reader),
    },
    errorSummary: faultSummary([capacity], t),
    paragraphs: closed
      ? [t(`organiser:change.${closed}`)]
      : [
          t('organiser:places.now', { count: numbers.comes + numbers.substitutes }),
          ...(numbers.noPlace > 0 ? [t('organiser:places.waiting', { count: numbers.noPlace })] : []),
          t('organiser:places.consequence'),
        ],
    form: closed
      ? null
      : {
          action: `${hrefOf(found)}/capacity`,
          capacity,
          submit: {
            label: t('organiser:places.button'),
            note: null,
            quiet: { label: t('organiser:cancel'), href: hrefOf(found) },
          },
        },
  }
}
