import { mayTellOutcome } from '../../../../intervision/case-outcome.ts'
import type { ReadableCase } from '../../../../intervision/cases.ts'
import { displayName } from '../../../../people/person-name.ts'
import { toldParts } from '../../../case-outcome/told-parts.ts'
import type { Link } from '../../../layout.ts'
import type { Badge } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { hrefOf, type MeetingOfCircle } from '../meeting-of-circle.ts'
import type { GivenIntervision } from './given.ts'

/** A case as an organiser reads it. */
export interface CasePart {
  title: string
  by: string
  /** for which meeting it was offered */
  where: string
  badges: Badge[]
  readers: string
  parts: { title: string; text: string }[]
  /** to tell what became of it; null before it was discussed, and for who may not change */
  outcome: Link | null
}

/** One case with all of its text. */
export const casePart = (given: GivenIntervision, one: ReadableCase, reader: Reader): CasePart => {
  const { t, language } = reader
  return {
    title: one.title,
    by: bringerOf(one, reader),
    where: whereOf(given, one, reader),
    badges: [
      ...(one.state === 'discussed' ? [{ kind: 'ok' as const, text: t('cases:state.discussed') }] : []),
      ...(one.bringerHasSeat ? [] : [{ kind: 'warning' as const, text: t('groups:bringerLeft') }]),
    ],
    readers: t(`cases:readers.${one.readBy}`),
    parts: [
      ...(['question', 'situation', 'tried'] as const)
        .filter((name) => one[name] !== '')
        .map((name) => ({ title: t(`cases:heading.${name}`), text: one[name] })),
      ...toldParts(one.outcome, t, language),
    ],
    outcome: outcomeLink(given, one, reader),
  }
}

const outcomeLink = (given: GivenIntervision, one: ReadableCase, { t, today, mayChange }: Reader) =>
  mayChange && one.meetingId === given.meeting.id && mayTellOutcome(one, today)
    ? {
        label: t(one.outcome ? 'outcome:change' : 'outcome:title'),
        href: outcomeHref(given, one.id),
      }
    : null

/** Where an organiser tells what became of a case. */
export const outcomeHref = (found: MeetingOfCircle, caseId: string): string =>
  `${hrefOf(found)}/cases/${caseId}/outcome`

/** Who brings a case, by name. */
export const bringerOf = ({ bringer }: ReadableCase, { t }: Reader): string =>
  bringer ? displayName(bringer) : t('groups:nobodyBrings')

/** The cases that can be placed in a group here: for this meeting first, then for any, then for another one. */
export const casesToPlace = ({ cases, meeting }: GivenIntervision): ReadableCase[] => {
  const turn = ({ meetingId }: ReadableCase) => (meetingId === meeting.id ? 0 : meetingId === null ? 1 : 2)
  return cases.filter(({ state }) => state === 'offered').toSorted((a, b) => turn(a) - turn(b))
}

/** For which meeting a case was offered, in words. */
export const whereOf = (
  { circle, meeting }: GivenIntervision,
  { meetingId }: ReadableCase,
  { t }: Reader,
): string => {
  const number = circle.meetings.find(({ id }) => id === meetingId)?.number
  if (number === undefined) return t('groups:forAny')
  return meetingId === meeting.id ? t('groups:forThis') : t('groups:forOther', { number })
}
