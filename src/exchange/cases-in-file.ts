import { z } from 'zod'
import type { CaseOutcome } from '../intervision/case-outcome.ts'
import type { ImportedCase, ImportedGroup } from '../intervision/imported.ts'
import { day, filled, oneOf, text } from './file-values.ts'
import { caseReaders, caseStates, caseStatesRead, inFile } from './file-words.ts'

const outcomeInFile = z.object({
  insightsNl: z.array(filled).optional(),
  chosenAdviceNl: filled.optional(),
  firstStepNl: filled.optional(),
  firstStepDue: day.optional(),
  followUpNl: filled.optional(),
})

/** The cases of the participants, in the order in which they were offered. */
export const casesInFile = z.array(
  z.object({
    id: filled,
    meetingId: filled.optional(),
    bringerId: filled.optional(),
    titleNl: filled,
    situationNl: text,
    questionNl: filled,
    triedNl: text,
    confidentiality: oneOf(caseReaders),
    // Files of others know one word more; written is one of three.
    status: oneOf(caseStatesRead).transform((word) => inFile(caseStates, caseStatesRead[word])),
    outcome: outcomeInFile.optional(),
  }),
)

/** The groups of the meetings, each with its people. */
export const groupsInFile = z.array(
  z.object({
    meetingId: filled,
    number: z.int().min(1).max(12),
    roomNl: text.optional(),
    facilitatorId: filled.optional(),
    caseId: filled.optional(),
    memberIds: z.array(filled),
  }),
)

export type CasesInFile = z.infer<typeof casesInFile>
export type GroupsInFile = z.infer<typeof groupsInFile>

/** Ids by the keys of the file. */
export interface IntervisionKeys {
  meetingIds: Map<string, string>
  personIds: Map<string, string>
}

/** What import needs for the cases and groups of a circle. A file without groups gets one for each case that is to have one. */
export const intervisionFrom = (
  {
    cases = [],
    intervisionGroups,
  }: { cases?: CasesInFile | undefined; intervisionGroups?: GroupsInFile | undefined },
  { meetingIds, personIds }: IntervisionKeys,
): { cases: ImportedCase[]; groups: ImportedGroup[] } => ({
  cases: cases.map((one) => ({
    key: one.id,
    meetingId: meetingIds.get(one.meetingId ?? '') ?? null,
    bringerId: personIds.get(one.bringerId ?? '') ?? null,
    title: one.titleNl,
    question: one.questionNl,
    situation: one.situationNl,
    tried: one.triedNl,
    readBy: caseReaders[one.confidentiality],
    isDiscussed: caseStates[one.status] === 'discussed',
    outcome: one.outcome ? outcomeFrom(one.outcome) : null,
  })),
  groups: (intervisionGroups ?? groupsForCases(cases)).map((group) => ({
    meetingId: meetingIds.get(group.meetingId) ?? '',
    number: group.number,
    room: group.roomNl ?? '',
    facilitatorId: personIds.get(group.facilitatorId ?? '') ?? null,
    caseKey: group.caseId ?? null,
    memberIds: group.memberIds.flatMap((id) => personIds.get(id) ?? []),
  })),
})

const outcomeFrom = (outcome: z.infer<typeof outcomeInFile>): CaseOutcome => ({
  insights: (outcome.insightsNl ?? []).join('\n'),
  chosenAdvice: outcome.chosenAdviceNl ?? '',
  firstStep: outcome.firstStepNl ?? '',
  firstStepDue: outcome.firstStepDue ?? null,
  followUp: outcome.followUpNl ?? '',
})

const groupsForCases = (cases: CasesInFile): GroupsInFile => {
  const placed = cases.filter(({ status, meetingId }) => meetingId && caseStates[status] !== 'offered')
  return placed.map(({ id, meetingId = '', bringerId }) => ({
    meetingId,
    number: placed.filter((one) => one.meetingId === meetingId).findIndex((one) => one.id === id) + 1,
    caseId: id,
    memberIds: bringerId ? [bringerId] : [],
  }))
}
