import { displayName } from '../../../people/person-name.ts'
import { answerDeadline } from '../../../registration/meeting-answer.ts'
import { type OwnSubstitution, whyNotSayNo } from '../../../registration/own-substitution.ts'
import { dayInWords, hoursInWords, timeInWords } from '../../../time/day-words.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { ContactCard, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import type { Reader } from '../reader.ts'

/** `participant/refusal`: a substitute says that they cannot come after all; or reads that they did. */
export interface RefusalPage {
  head: PageHead
  /** what follows from it, or that it was done, one sentence each */
  paragraphs: string[]
  form: ActionForm | null
  /** until when it can be said, or why it no longer can; null once it was */
  until: string | null
  back: Link | null
  contact: ContactCard
}

/** Where a substitute says that they cannot come. */
export const refusalHref = (substituteId: string): string => `/substitute/${substituteId}/refusal`

/** The page with the button, or without it: too late, or said already. */
export const refusalPage = (own: OwnSubstitution, reader: Reader): RefusalPage => {
  const { t, language, now } = reader
  const { heldOn, startsAt, endsAt } = own.meeting
  const name = displayName(own)
  const reason = whyNotSayNo(own, now)
  const back = { label: t('answer:refusal.stay'), href: `/substitute/${own.id}` }
  return {
    head: {
      back: null,
      kicker: own.circle.title,
      title: t(own.standsIn ? 'answer:refusal.title' : 'answer:refusal.doneTitle', {
        place: own.meeting.place || t('series:placeUnknown'),
      }),
      lead: `${dayInWords(heldOn, language)}, ${hoursInWords(startsAt, endsAt, language)}`,
    },
    paragraphs: own.standsIn
      ? [t('answer:refusal.text', { name }), t('answer:refusal.calendar')]
      : [t('answer:refusal.done', { name })],
    form:
      own.standsIn && !reason
        ? {
            action: refusalHref(own.id),
            hidden: [],
            label: t('answer:refusal.button'),
            look: 'primary',
            isNegative: false,
            note: null,
          }
        : null,
    until: own.standsIn ? untilOf(own, reader, reason !== null) : null,
    back: own.standsIn ? back : null,
    contact: contactOf(own.circle, t),
  }
}

const untilOf = ({ meeting }: OwnSubstitution, { t, language }: Reader, isOver: boolean): string => {
  if (meeting.state === 'cancelled') return t('answer:cancelled.reason')
  const deadline = answerDeadline(meeting)
  return t(isOver ? 'answer:tooLate.reason' : 'answer:refusal.until', {
    day: dayInWords(deadline.toPlainDate().toString(), language),
    time: timeInWords(deadline.toPlainTime().toString(), language),
  })
}
