import { whyNotAnswer } from '../../../registration/meeting-answer.ts'
import type { OwnMeeting, OwnRegistration } from '../../../registration/own-registration.ts'
import { dayInWords } from '../../../time/day-words.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Badge } from '../../parts.ts'
import { hasEnded } from '../../series-line.ts'
import type { Reader } from '../reader.ts'
import { answerBadge, answerForm, answerHref, untilInWords } from './pages.ts'

/** The part of somebody's own page that says to which meetings they come. */
export interface ComingPart {
  title: string
  text: string
  lines: { meeting: Link; when: string; badge: Badge; until: string; form: ActionForm | null }[]
}

/** The meetings to come with what they said; null for who has no seat, and when nothing is to come. */
export const comingPart = (own: OwnRegistration, reader: Reader): ComingPart | null => {
  const toCome = own.meetings.filter(
    (meeting) => meeting.state === 'planned' && !hasEnded(meeting, reader.now),
  )
  if (own.state !== 'confirmed' || toCome.length === 0) return null
  return {
    title: reader.t('answer:coming.title'),
    text: reader.t('answer:coming.text'),
    lines: toCome.map((meeting) => lineOf(own, meeting, reader)),
  }
}

const lineOf = (own: OwnRegistration, meeting: OwnMeeting, reader: Reader): ComingPart['lines'][number] => {
  const refusal = whyNotAnswer(own.state, meeting, reader.now)
  return {
    meeting: {
      label: meeting.place || reader.t('series:placeUnknown'),
      href: answerHref(own, meeting),
    },
    when: dayInWords(meeting.heldOn, reader.language),
    badge: answerBadge(own, meeting, reader),
    until: untilInWords(meeting, refusal, reader),
    form: refusal ? null : answerForm(own, meeting, reader),
  }
}
