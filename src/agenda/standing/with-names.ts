import type { Db } from '../../db/connect.ts'
import { findResults } from '../../harvest/results.ts'
import type { CaseReader } from '../../intervision/case-readers.ts'
import { type ReadableCase, readableCases } from '../../intervision/cases.ts'
import { displayName } from '../../people/person-name.ts'
import type { Agenda } from '../agenda.ts'
import type { Counted, LookAhead, LookBack, ToldAdvice } from './standing.ts'
import { findMovements, findParts, type Movement } from './standing-names.ts'

/** Somebody with a seat, nobody in particular: for what is handed out to all of them. */
export const WHOEVER_HAS_A_SEAT: CaseReader = { kind: 'participant', registrationId: '', hasSeat: true }

/**
 * The same agenda with its look-back and look-ahead in full, as this reader may have them: results, what came of the cases
 * that they may read, who joined, and who brings what next time. Without a seat it stays as it was: numbers only. Four
 * statements.
 */
export const withNames = async (db: Db, agenda: Agenda, reader: CaseReader): Promise<Agenda> => {
  if (reader.kind === 'participant' && !reader.hasSeat) return agenda
  const { circle, meeting, lookBack, lookAhead } = agenda
  const [results, cases, movements, parts] = await Promise.all([
    findResults(db, circle.id),
    readableCases(db, { circleId: circle.id, reader }),
    lookBack ? findMovements(db, { meetingId: meeting.id, since: lookBack.heldOn }) : [],
    lookAhead?.next ? findParts(db, lookAhead.next.id) : [],
  ])
  return {
    ...agenda,
    lookBack: lookBack && {
      ...lookBack,
      results: all(
        results
          .filter(({ reachedOn }) => reachedOn !== null && isBetween(reachedOn, lookBack, meeting))
          .map(({ sentence, by }) => ({ sentence, by })),
      ),
      advice: all(adviceSince(cases, lookBack, meeting)),
      newcomers: all(namesOf(movements, 'came')),
      leavers:
        reader.kind === 'organiser'
          ? all(namesOf(movements, 'left'))
          : { count: namesOf(movements, 'left').length, said: [] },
    },
    lookAhead: lookAhead && { ...lookAhead, parts: withBringers(parts, lookAhead, cases) },
  }
}

/**
 * Of which cases was told what came of them: those of the meeting before, and earlier ones of which it was told since.
 * In the order of the meetings.
 */
export const adviceSince = (
  cases: readonly Pick<ReadableCase, 'title' | 'meetingHeldOn' | 'outcome'>[],
  since: Pick<LookBack, 'heldOn'>,
  until: Pick<Agenda['meeting'], 'heldOn'>,
): ToldAdvice[] =>
  cases
    .toSorted((a, b) => (a.meetingHeldOn ?? '').localeCompare(b.meetingHeldOn ?? ''))
    .flatMap(({ title, meetingHeldOn, outcome }): ToldAdvice[] => {
      if (!outcome || meetingHeldOn === null || meetingHeldOn >= until.heldOn) return []
      const { followUp, firstStep, firstStepDue, followedUpOn } = outcome
      const isNew =
        meetingHeldOn >= since.heldOn || (followedUpOn !== null && isBetween(followedUpOn, since, until))
      if (!isNew) return []
      if (followUp) return [{ title, kind: 'followUp', text: followUp, due: null }]
      return firstStep ? [{ title, kind: 'firstStep', text: firstStep, due: firstStepDue }] : []
    })

const isBetween = (day: string, since: { heldOn: string }, until: { heldOn: string }) =>
  day >= since.heldOn && day < until.heldOn

const all = <Said>(said: Said[]): Counted<Said> => ({ count: said.length, said })

const namesOf = (movements: readonly Movement[], which: Movement['kind']): string[] =>
  movements.filter(({ kind }) => kind === which).map(displayName)

// Who brings a case is read by who may read that case.
const withBringers = (
  parts: LookAhead['parts'],
  { next }: LookAhead,
  cases: readonly ReadableCase[],
): LookAhead['parts'] => {
  const bringers = cases
    .filter(({ meetingId, bringerHasSeat }) => meetingId === next?.id && bringerHasSeat)
    .flatMap(({ bringer }) => (bringer ? [displayName(bringer)] : []))
  return parts.map(({ pillar, names }) => ({
    pillar,
    names: pillar === 'intervision' ? [...new Set([...bringers, ...names])] : names,
  }))
}
