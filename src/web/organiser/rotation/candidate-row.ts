import { whyNotAsk } from '../../../meeting/host-request.ts'
import { type Candidate, peopleToAsk, rotationWarnings, turnsOf } from '../../../meeting/rotation.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Badge } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import type { Board, BoardMeeting } from './queries.ts'
import { askingForm, listOf, openRequest, warningInWords } from './station.ts'

/** An organisation that may host a meeting, with what there is to know and a button for each person to ask. */
export interface CandidateRow {
  title: string
  badge: Badge | null
  facts: string[]
  warnings: string[]
  asks: ActionForm[]
}

/** One candidate for a meeting. */
export const candidateRow = (
  board: Board,
  meeting: BoardMeeting,
  candidate: Candidate,
  reader: Reader,
): CandidateRow => {
  const { t } = reader
  const surroundings = { ...board, number: meeting.number, turns: board.meetings }
  const mayAsk = reader.mayChange && !whyNotAsk(meeting, reader.now) && !openRequest(meeting)
  return {
    title: nameOf(candidate),
    badge:
      candidate.organisationId === meeting.hostOrganisationId
        ? { kind: 'ok', text: t('rotation:isHost') }
        : null,
    facts: factsOf(board, candidate, reader),
    warnings: rotationWarnings(candidate, surroundings).map((warning) =>
      warningInWords(warning, board, reader),
    ),
    asks: mayAsk
      ? peopleToAsk(candidate).map(({ name, registrationId }) =>
          askingForm(board, meeting, registrationId, {
            label: t('rotation:ask', { name }),
            note: null,
            look: 'secondary',
          }),
        )
      : [],
  }
}

const nameOf = ({ name, city }: Candidate) => (city && !name.includes(city) ? `${name} (${city})` : name)

const factsOf = (board: Board, { people, organisationId }: Candidate, { t, language }: Reader): string[] => {
  const willing = people.filter(({ mayHost }) => mayHost).map(({ name }) => name)
  const turns = turnsOf(organisationId, board.meetings)
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(willing)
  return [
    people.length === 0 ? t('rotation:nobody') : t('rotation:people', { count: people.length }),
    ...(willing.length > 0 ? [t('rotation:saidSo', { names })] : []),
    turns.length > 0 ? t('rotation:turns', { numbers: listOf(turns, language) }) : t('rotation:noTurns'),
  ]
}
