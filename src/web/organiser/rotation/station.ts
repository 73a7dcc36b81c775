import { whyNotAsk } from '../../../meeting/host-request.ts'
import { nextToAsk, type RotationWarning, rotationWarnings } from '../../../meeting/rotation.ts'
import { dayInWords } from '../../../time/day-words.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Badge } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import type { Board, BoardMeeting, BoardRequest } from './queries.ts'

/** `organiser/rotation-station`: one meeting, its host, who was asked and what can be done. */
export interface RotationStation {
  id: string
  kicker: string
  title: string
  badge: Badge
  /** what was asked and answered, one sentence each */
  history: string[]
  warnings: string[]
  withdraw: ActionForm | null
  askNext: ActionForm | null
  link: Link | null
}

/** Where the board of a circle is. */
export const boardHref = (slug: string): string => `/organiser/circles/${slug}/rotation`

/** One meeting of the board. */
export const stationOf = (board: Board, meeting: BoardMeeting, reader: Reader): RotationStation => {
  const { t, language } = reader
  const reason = whyNotAsk(meeting, reader.now)
  const open = openRequest(meeting)
  return {
    id: `meeting-${meeting.number}`,
    kicker: [
      t('rotation:meeting', { number: meeting.number }),
      dayInWords(meeting.heldOn, language),
      meeting.place,
    ]
      .filter(Boolean)
      .join(' · '),
    title: meeting.hostName ?? t('rotation:noHost'),
    badge: badgeOf(meeting, reader),
    history: meeting.requests.flatMap((request) => historyLine(request, reader) ?? []),
    warnings: hostWarnings(board, meeting, reader),
    withdraw: open && reader.mayChange ? withdrawal(board, meeting, open, reader) : null,
    askNext: !reason && !open && reader.mayChange ? askNext(board, meeting, reader) : null,
    link: reason && reason !== 'hasHost' ? null : linkOf(board, meeting, reader),
  }
}

/** The request of a meeting that waits for an answer. */
export const openRequest = ({ requests }: BoardMeeting): BoardRequest | undefined =>
  requests.find(({ state }) => state === 'asked')

/** A request to one of the people in the circle, as one button. */
export const askingForm = (
  { slug }: Pick<Board, 'slug'>,
  { number }: Pick<BoardMeeting, 'number'>,
  registrationId: string,
  words: Pick<ActionForm, 'label' | 'note' | 'look'>,
): ActionForm => ({
  action: `${boardHref(slug)}/${number}/requests`,
  hidden: [{ name: 'registrationId', value: registrationId }],
  isNegative: false,
  ...words,
})

/** A warning as a sentence. */
export const warningInWords = (
  warning: RotationWarning,
  { region }: Pick<Board, 'region'>,
  { t, language }: Reader,
): string => {
  switch (warning.kind) {
    case 'hostsTwice':
      return t('rotation:warning.hostsTwice', { numbers: listOf(warning.numbers, language) })
    case 'outsideRegion':
      return t('rotation:warning.outsideRegion', { province: warning.province, region })
    case 'nobodyRegistered':
    case 'noStepFreeRoom':
      return t(`rotation:warning.${warning.kind}`)
  }
}

/** Numbers as they are said: '1, 3 en 4'. */
export const listOf = (numbers: number[], language: Reader['language']): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(numbers.map(String))

const badgeOf = (meeting: BoardMeeting, { t, now }: Reader): Badge => {
  const reason = whyNotAsk(meeting, now)
  if (reason === 'cancelled' || reason === 'past')
    return { kind: 'draft', text: t(`rotation:state.${reason}`) }
  if (reason === 'hasHost') return { kind: 'ok', text: t('rotation:state.host') }
  return openRequest(meeting)
    ? { kind: 'plain', text: t('rotation:state.asked') }
    : { kind: 'warning', text: t('rotation:state.open') }
}

const historyLine = (request: BoardRequest, { t, language }: Reader): string | null => {
  const { name, organisation, note } = request
  if (request.state === 'asked')
    return t('rotation:askedOf', { name, organisation, day: dayOf(request, language) })
  if (request.state === 'declined')
    return note
      ? t('rotation:declinedNote', { name, organisation, note })
      : t('rotation:declined', { name, organisation })
  return request.state === 'accepted' && note
    ? t('rotation:acceptedNote', { name, organisation, note })
    : null
}

const dayOf = ({ askedAt }: BoardRequest, language: Reader['language']) =>
  dayInWords(
    Temporal.Instant.from(askedAt).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString(),
    language,
  )

const hostWarnings = (board: Board, meeting: BoardMeeting, reader: Reader): string[] => {
  const host = board.candidates.find(({ organisationId }) => organisationId === meeting.hostOrganisationId)
  if (!host || meeting.state === 'cancelled') return []
  const surroundings = { ...board, number: meeting.number, turns: board.meetings }
  return rotationWarnings(host, surroundings).map((warning) => warningInWords(warning, board, reader))
}

const withdrawal = (
  { slug }: Board,
  { number }: BoardMeeting,
  { id, name }: BoardRequest,
  { t }: Reader,
): ActionForm => ({
  action: `${boardHref(slug)}/${number}/requests/${id}/withdrawal`,
  hidden: [],
  label: t('rotation:withdraw', { name }),
  look: 'subtle',
  isNegative: true,
  note: null,
})

const askNext = (board: Board, meeting: BoardMeeting, { t }: Reader): ActionForm | null => {
  const asked = meeting.requests.map(({ organisationId }) => organisationId)
  const next = nextToAsk(board.candidates, board.meetings, asked)
  if (!next) return null
  const { name, registrationId } = next.person
  return askingForm(board, meeting, registrationId, {
    label: t('rotation:askNext', { name, organisation: next.candidate.name }),
    note: t('rotation:askNextNote', { name }),
    look: 'primary',
  })
}

const linkOf = ({ slug }: Board, { number, hostOrganisationId }: BoardMeeting, { t }: Reader): Link => ({
  label: t(hostOrganisationId ? 'rotation:see' : 'rotation:choose', { number }),
  href: `${boardHref(slug)}/${number}`,
})
