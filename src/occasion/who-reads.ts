import type { AttendanceState } from '../db/attendance-tables.ts'
import type { Occasion } from './occasions.ts'

/** Somebody to whom a letter over time about one meeting may go, as far as it matters whether it does. */
export interface Standing {
  /** seat: they take part; standsIn: they come to this meeting in somebody's place */
  as: 'seat' | 'waiting' | 'offered' | 'guest' | 'standsIn'
  /** they did not say that they cannot, and have a place where places are few */
  comes: boolean
  /** they said something about this meeting on its present day: yes, no, or by their calendar */
  hasAnswered: boolean
  /** they offered a case in this circle that still stands */
  hasCase: boolean
  attendance: AttendanceState | null
  /** a case of theirs was discussed at this meeting, its first step was told, and what came of it was not */
  hasOpenStep: boolean
  /** they want no letters of the kinds that may be refused */
  hasStopped: boolean
}

/** What is known of the meeting itself. */
export interface Known {
  /** a version of its agenda was released */
  isReleased: boolean
  /** its report can be read by participants */
  isReportShared: boolean
  /** somebody noted who was there */
  isAttendanceMarked: boolean
  /** somebody has an open step of a case from this meeting */
  hasOpenSteps: boolean
  hasResults: boolean
  /** an answer to this meeting can still be given */
  isAnswerOpen: boolean
}

/** Why a letter over time is not for this reader (any more), or for nobody yet. */
export type WhyNotRead =
  | 'stopped'
  | 'notReleased'
  | 'notShared'
  | 'answerClosed'
  | 'hasCalendar'
  | 'noSeat'
  | 'cannotCome'
  | 'hasCase'
  | 'hasAnswered'
  | 'wasNotThere'
  | 'noStep'

/** Why an occasion of a meeting has no readers at all yet, whoever they are; null when it may have. */
export const whyNobody = (occasion: Occasion, known: Known): WhyNotRead | null => {
  switch (occasion) {
    case 'programmeReady':
      return known.isReleased ? null : 'notReleased'
    case 'answerReminder':
      return known.isAnswerOpen ? null : 'answerClosed'
    case 'report':
      return known.isReportShared ? null : 'notShared'
    case 'actionCheck':
      return known.hasOpenSteps || known.hasResults ? null : 'noStep'
    default:
      return null
  }
}

/**
 * Why one letter over time is not for one reader; null when it is. The one place where that is decided: asked when
 * letters are written, when a page says to how many, and once more when a letter leaves.
 * @param isOptional whether its readers may want none of it
 */
export const whyNotRead = (
  { occasion, isOptional }: { occasion: Occasion; isOptional: boolean },
  reader: Standing,
  known: Known,
): WhyNotRead | null => {
  const nobody = whyNobody(occasion, known)
  if (nobody) return nobody
  if (isOptional && reader.hasStopped) return 'stopped'
  // The date is for whose calendar does not hold it; all others are for who takes part.
  if (occasion === 'saveTheDate') return takesPart(reader) ? 'hasCalendar' : null
  if (!takesPart(reader)) return 'noSeat'
  if (reader.as === 'standsIn' && !forSubstitutes.includes(occasion)) return 'noSeat'
  return whyNotParticipant(occasion, reader, known)
}

const whyNotParticipant = (occasion: Occasion, reader: Standing, known: Known): WhyNotRead | null => {
  switch (occasion) {
    case 'callForCases':
      if (!reader.comes) return 'cannotCome'
      return reader.hasCase ? 'hasCase' : null
    case 'answerReminder':
      if (reader.hasAnswered) return 'hasAnswered'
      return reader.comes ? null : 'cannotCome'
    case 'thanks':
      return wasThere(reader, known) ? null : 'wasNotThere'
    case 'actionCheck':
      return !known.hasOpenSteps || reader.hasOpenStep ? null : 'noStep'
    case 'report':
    case 'saveTheDate':
      return null
    case 'programmeReady':
    case 'practicalInformation':
    case 'dayBefore':
      return reader.comes ? null : 'cannotCome'
  }
}

const takesPart = ({ as }: Standing) => as === 'seat' || as === 'standsIn'

// Where to be, and when: whoever comes needs it.
const forSubstitutes: readonly Occasion[] = ['practicalInformation', 'dayBefore']

const wasThere = ({ attendance, comes }: Standing, { isAttendanceMarked }: Known) =>
  isAttendanceMarked ? attendance === 'present' : comes
