import { whyNotChange } from '../../../meeting/meeting.ts'
import type { ActionForm, ErrorSummary, Field, Hidden, Submit } from '../../form-parts.ts'
import type { NoticePart, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { faultSummary, fieldMaker } from '../typed.ts'
import { hrefOf, type MeetingOfCircle } from './meeting-of-circle.ts'
import type { MoveForm } from './move-form.ts'
import { inOneLine } from './plan-page.ts'

/** `organiser/meeting/move`: another date, time or place for one meeting. */
export interface MovePage {
  head: PageHead
  errorSummary: ErrorSummary | null
  refusal: NoticePart | null
  form: {
    action: string
    hidden: Hidden[]
    heldOn: Field
    startsAt: Field
    endsAt: Field
    place: Field
    overlapIsMeant: Field | null
    submit: Submit
  } | null
}

/** `organiser/meeting/cancellation`: what happens when a meeting is cancelled, and the button. */
export interface CancellationPage {
  head: PageHead
  refusal: NoticePart | null
  action: ActionForm | null
  quiet: { label: string; href: string }
}

/** The form to move a meeting; the reason instead, when it cannot be moved. */
export const movePage = (
  found: MeetingOfCircle,
  { typed, faults }: MoveForm,
  reader: Reader,
  refusal: string | null = null,
): MovePage => {
  const { t } = reader
  const { meeting, seated } = found
  const f = fieldMaker(typed, faults, t)
  const word = (name: string) => ({ name, label: t(`organiser:plan.${name}`) })
  const isAsked = Object.values(faults).includes('comesTwice') || typed.overlapIsMeant === 'yes'
  const fields = {
    heldOn: f({ ...word('heldOn'), isRequired: true }),
    startsAt: f({ ...word('startsAt'), isRequired: true }),
    endsAt: f({ ...word('endsAt'), isRequired: true }),
    place: f({ ...word('place'), maxLength: 120 }),
  }
  const overlapIsMeant = isAsked
    ? f({
        ...word('overlapIsMeant'),
        value: 'yes',
        optionalWord: null,
        isChecked: typed.overlapIsMeant === 'yes',
      })
    : null
  const closed = whyNotChange(meeting, reader.now)
  return {
    head: headOf(found, t('organiser:move.title'), reader),
    errorSummary: faultSummary(Object.values(fields), t),
    refusal: refusalNotice(closed ?? refusal, reader),
    form: closed
      ? null
      : {
          action: `${hrefOf(found)}/date`,
          hidden: [{ name: 'version', value: String(meeting.version) }],
          ...fields,
          overlapIsMeant,
          submit: {
            label: buttonOf('move', seated, reader),
            note: consequence('move', seated, reader),
            quiet: { label: t('organiser:cancel'), href: hrefOf(found) },
          },
        },
  }
}

/** What cancelling does, and the button; the reason instead, when it cannot be cancelled. */
export const cancellationPage = (
  found: MeetingOfCircle,
  reader: Reader,
  refusal: string | null = null,
): CancellationPage => {
  const { t } = reader
  const closed = whyNotChange(found.meeting, reader.now)
  return {
    head: headOf(found, t('organiser:cancellation.title'), reader),
    refusal: refusalNotice(closed ?? refusal, reader),
    action: closed
      ? null
      : {
          action: `${hrefOf(found)}/cancellation`,
          hidden: [{ name: 'version', value: String(found.meeting.version) }],
          label: buttonOf('cancellation', found.seated, reader),
          look: 'primary',
          isNegative: true,
          note: consequence('cancellation', found.seated, reader),
        },
    quiet: { label: t('organiser:cancellation.keep'), href: hrefOf(found) },
  }
}

const headOf = (found: MeetingOfCircle, title: string, reader: Reader): PageHead => ({
  back: {
    label: reader.t('organiser:meeting.number', { number: found.meeting.number }),
    href: hrefOf(found),
  },
  kicker: found.circle.title,
  title,
  lead: inOneLine(found.meeting, reader),
})

const buttonOf = (area: 'move' | 'cancellation', seated: number, { t }: Reader) =>
  seated === 0 ? t(`organiser:${area}.button`) : t(`organiser:${area}.buttonWith`, { count: seated })

const consequence = (area: 'move' | 'cancellation', seated: number, { t }: Reader) =>
  seated === 0 ? t(`organiser:${area}.nobody`) : t(`organiser:${area}.consequence`, { count: seated })

const refusalNotice = (reason: string | null, { t }: Reader): NoticePart | null =>
  reason === null
    ? null
    : {
        kind: reason === 'past' || reason === 'cancelled' ? 'info' : 'error',
        word: t('layout:noticeKind.info'),
        title: null,
        text: t(`organiser:change.${reason}`),
        links: [],
      }
