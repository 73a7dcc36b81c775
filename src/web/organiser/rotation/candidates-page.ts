import type { PlannedHost } from '../../../begin/planned-hosts.ts'
import { whyNotAsk } from '../../../meeting/host-request.ts'
import { inOrder } from '../../../meeting/rotation.ts'
import type { ErrorSummary, Field, Submit } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { EmptyState, NoticePart, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { type Faults, faultSummary, fieldMaker, type Typed } from '../typed.ts'
import { type CandidateRow, candidateRow } from './candidate-row.ts'
import type { Board, BoardMeeting } from './queries.ts'
import { boardHref, openRequest, type RotationStation, stationOf } from './station.ts'

/** `organiser/rotation/candidates`: who could host one meeting, and asking them. */
export interface CandidatesPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  /** why nobody was asked, when no field is to blame */
  refusal: NoticePart | null
  station: RotationStation
  candidates: { title: string; lead: string; rows: CandidateRow[]; empty: EmptyState }
  other: {
    title: string
    lead: string
    action: string
    organisationId: Field
    name: Field
    email: Field
    language: Field
    submit: Submit
  } | null
  links: Link[]
}

type PlannedToAsk = Pick<PlannedHost, 'organisationId' | 'name' | 'email' | 'language' | 'way'>

export interface AskForm {
  typed: Typed
  faults: Faults
  /** code of the reason why the rules refused, or null */
  refusal: string | null
}

/** The form before anything is typed. */
export const EMPTY_ASK: AskForm = { typed: { language: 'nl' }, faults: {}, refusal: null }

/** The same with whoever is kept to be asked. */
export const askFrom = (planned: PlannedToAsk | undefined): AskForm => {
  if (planned?.way !== 'ask') return EMPTY_ASK
  const { organisationId, name, email, language } = planned
  return { ...EMPTY_ASK, typed: { organisationId, name, email, language } }
}

/** Who could host one meeting, in the order of whose turn it is. */
export const candidatesPage = (
  board: Board,
  meeting: BoardMeeting,
  form: AskForm,
  reader: Reader,
): CandidatesPage => {
  const { t, mayChange } = reader
  const isOpen = mayChange && !whyNotAsk(meeting, reader.now) && !openRequest(meeting)
  const other = isOpen ? otherForm(board, meeting, form, reader) : null
  const station = stationOf(board, meeting, reader)
  const circleHref = `/organiser/circles/${board.slug}`
  return {
    head: {
      back: { label: t('rotation:back'), href: boardHref(board.slug) },
      kicker: station.kicker,
      title: station.title,
      lead: meeting.theme || null,
    },
    errorSummary: other
      ? faultSummary([other.organisationId, other.name, other.email, other.language], t)
      : null,
    refusal: form.refusal === null ? null : refusalNotice(form.refusal, reader),
    station: { ...station, askNext: null, link: null },
    candidates: {
      title: t('rotation:candidates'),
      lead: t('rotation:candidatesLead'),
      rows: inOrder(board.candidates, board.meetings).map((one) => candidateRow(board, meeting, one, reader)),
      empty: {
        title: t('rotation:noCandidates'),
        text: t('rotation:noCandidatesText'),
        action: mayChange
          ? { label: t('rotation:addOrganisation'), href: `${circleHref}/organisations` }
          : null,
      },
    },
    other,
    links: mayChange ? [{ label: t('rotation:changeHost'), href: `${circleHref}/meetings` }] : [],
  }
}

const otherForm = (
  board: Board,
  meeting: BoardMeeting,
  { typed, faults }: AskForm,
  { t }: Reader,
): CandidatesPage['other'] => {
  if (board.candidates.length === 0) return null
  const f = fieldMaker(typed, faults, t)
  const word = (name: string) => ({
    name,
    label: t(`rotation:${name}`),
    isRequired: true,
    optionalWord: null,
  })
  const option = (value: string, label: string, chosen: string | undefined) => ({
    value,
    label,
    hint: null,
    isSelected: value === chosen,
  })
  return {
    title: t('rotation:other'),
    lead: t('rotation:otherLead'),
    action: `${boardHref(board.slug)}/${meeting.number}/requests`,
    organisationId: f({
      ...word('organisation'),
      name: 'organisationId',
      options: [
        option('', '', typed.organisationId ?? ''),
        ...board.candidates.map((one) => option(one.organisationId, one.name, typed.organisationId)),
      ],
    }),
    name: f({ ...word('name'), maxLength: 120, autocomplete: 'off' }),
    email: f({ ...word('email'), maxLength: 254, autocomplete: 'off' }),
    language: f({
      ...word('language'),
      options: ['nl', 'en'].map((value) => option(value, t(`rotation:${value}`), typed.language)),
    }),
    submit: { label: t('rotation:send'), note: t('rotation:consequence'), quiet: null },
  }
}

const refusalNotice = (reason: string, { t }: Reader): NoticePart => ({
  kind: 'error',
  word: t('layout:noticeKind.error'),
  title: t('rotation:notAsked.title'),
  text: t(`rotation:notAsked.${reason}`),
  links: [],
})
