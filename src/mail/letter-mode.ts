import type { LetterMode } from '../db/letter-word-tables.ts'
import type { LetterKind } from './letter-kinds.ts'

/** Where in the life of a meeting a kind of letter belongs. */
export type LetterStage = 'people' | 'host' | 'contribution' | 'before' | 'change' | 'after'

export interface ModeRule {
  kind: LetterKind
  stage: LetterStage
  /** what holds as long as a circle chose nothing */
  standard: LetterMode
  /** whether a circle can do without this letter */
  mayBeOff: boolean
}

/**
 * The kinds of letters of which a circle says whether they leave by themselves, in the order of a meeting's life. All
 * others leave at once: they answer what somebody just did, or were asked for by name, or cannot wait because people
 * would travel in vain.
 */
export const modeRules: readonly ModeRule[] = [
  rule('enteredConfirmed', 'people'),
  rule('enteredWaiting', 'people'),
  rule('hostTaskReminder', 'host', { standard: 'draft' }),
  rule('newsPlaced', 'contribution'),
  rule('newsReading', 'contribution'),
  rule('newsMoved', 'contribution'),
  rule('casePlaced', 'contribution'),
  rule('caseMoved', 'contribution'),
  rule('caseReturned', 'contribution'),
  overTime('saveTheDate', 'before'),
  overTime('callForCases', 'before'),
  rule('meetingInvitation', 'before'),
  overTime('programmeReady', 'before'),
  overTime('answerReminder', 'before'),
  overTime('practicalInformation', 'before'),
  overTime('dayBefore', 'before'),
  rule('meetingChanged', 'change'),
  rule('programmeChanged', 'change'),
  rule('feedMeetingChanged', 'change'),
  rule('guestMeetingChanged', 'change'),
  rule('expertSlotChanged', 'change'),
  overTime('thanks', 'after'),
  overTime('report', 'after'),
  overTime('actionCheck', 'after'),
]

/** The rule for a kind; undefined for one that always leaves at once. */
export const modeRule = (kind: LetterKind): ModeRule | undefined => byKind.get(kind)

const byKind = new Map<LetterKind, ModeRule>(modeRules.map((one) => [one.kind, one]))

/** The modes that a circle can choose for a kind, the default first. */
export const modesOf = ({ standard, mayBeOff }: ModeRule): LetterMode[] => [
  ...(['draft', 'automatic'] as const).toSorted((one) => (one === standard ? -1 : 1)),
  ...(mayBeOff ? (['off'] as const) : []),
]

// Nobody pressed anything for these: a person looks first, unless the circle says otherwise.
function overTime(kind: LetterKind, stage: LetterStage): ModeRule {
  return rule(kind, stage, { standard: 'draft', mayBeOff: true })
}

function rule(
  kind: LetterKind,
  stage: LetterStage,
  given: Partial<Pick<ModeRule, 'standard' | 'mayBeOff'>> = {},
): ModeRule {
  return { kind, stage, standard: 'automatic', mayBeOff: false, ...given }
}
