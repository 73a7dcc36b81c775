import type { CirclePersonKind } from '../db/circle-tables.ts'
import type { NewsKind, NewsState } from '../db/contribution-tables.ts'
import type { EvaluationProgress } from '../db/evaluation-tables.ts'
import type { DeepDiveForm, ExpertKind, ExpertState } from '../db/expert-tables.ts'
import type { ResultTerm } from '../db/harvest-tables.ts'
import type { CaseReadBy, CaseState } from '../db/intervision-tables.ts'
import type { ProgrammeItemKind } from '../db/programme-tables.ts'
import type { CirclePhase, FormOfAddress } from '../db/schema.ts'
import type { TaskResponsible } from '../db/task-tables.ts'

// The words of the file format beside the words of the program; the file is Dutch, as its readers are.

/** Kinds of items on an agenda. */
export const itemKinds = {
  inloop: 'arrival',
  welkom: 'welcome',
  actualiteiten: 'news',
  intervisie: 'intervision',
  verdieping: 'deepDive',
  projectbezoek: 'projectVisit',
  pauze: 'break',
  lunch: 'lunch',
  afsluiting: 'closing',
  borrel: 'drinks',
} as const satisfies Record<string, ProgrammeItemKind>

/** Phases of a circle. */
export const phases = {
  concept: 'draft',
  'aanmelding open': 'registrationOpen',
  lopend: 'running',
  afgerond: 'closed',
} as const satisfies Record<string, CirclePhase>

/** What somebody is in a circle. */
export const personKinds = {
  deelnemer: 'participant',
  begeleider: 'facilitator',
  organisator: 'organiser',
  expert: 'expert',
} as const satisfies Record<string, CirclePersonKind>

/** Who sees to a task of a meeting. */
export const responsibles = {
  gaststad: 'host',
  organisator: 'organiser',
} as const satisfies Record<string, TaskResponsible>

/** Kinds of news. */
export const newsKinds = {
  ervaring: 'experience',
  nieuws: 'news',
  publicatie: 'publication',
} as const satisfies Record<string, NewsKind>

/** The same with further words that are read for one of them. */
export const newsKindsRead = { ...newsKinds, agenda: 'news', onderzoek: 'publication' } as const

/** What became of news. */
export const newsStates = {
  ingediend: 'offered',
  besproken: 'placed',
  leeslijst: 'reading',
  doorgeschoven: 'moved',
} as const satisfies Record<string, NewsState>

/** Who may read a case besides who brings it. */
export const caseReaders = {
  groep: 'group',
  kring: 'circle',
  organisatie: 'organiser',
} as const satisfies Record<string, CaseReadBy>

/** How far a case has come. */
export const caseStates = {
  ingediend: 'offered',
  bevestigd: 'placed',
  besproken: 'discussed',
  ingetrokken: 'withdrawn',
} as const satisfies Record<string, CaseState>

/** The same with a further word that is read for one of them. */
export const caseStatesRead = {
  ingediend: 'offered',
  idee: 'offered',
  bevestigd: 'placed',
  besproken: 'discussed',
} as const

/** How soon a result shows. */
export const resultTerms = {
  kort: 'short',
  middellang: 'medium',
  lang: 'long',
} as const satisfies Record<string, ResultTerm>

/** How far somebody got with their learning question. */
export const progressInFile = {
  'nog niet verder': 'none',
  'een stap': 'step',
  'een eind': 'far',
  beantwoord: 'answered',
} as const satisfies Record<string, EvaluationProgress>

/** How letters address somebody. */
export const formsOfAddress = { jij: 'je', u: 'u' } as const satisfies Record<string, FormOfAddress>

/** Forms of a deep dive; in the file several are joined by a plus sign. */
export const deepDiveForms = {
  presentatie: 'presentation',
  discussie: 'discussion',
  werksessie: 'workSession',
  simulatie: 'simulation',
} as const satisfies Record<string, DeepDiveForm>

/** Where guest experts come from. */
export const expertKinds = {
  wetenschap: 'scientific',
  ervaring: 'fromExperience',
} as const satisfies Record<string, ExpertKind>

/** How guest experts stand towards their item. */
export const expertStates = {
  genoemd: 'named',
  gevraagd: 'asked',
  komt: 'confirmed',
  'kan niet': 'declined',
} as const satisfies Record<string, ExpertState>

/** The four pillars of every meeting, in the order of the file. */
export const pillarsInFile = ['actualiteiten', 'intervisie', 'verdieping', 'projectbezoek'] as const

/** The file's word for one of ours. @throws when the table has none, which its type rules out */
export const inFile = <Word extends string, Ours extends string>(
  table: Record<Word, Ours>,
  ours: Ours,
): Word => {
  for (const word in table) if (table[word] === ours) return word
  throw new Error(`the file format has no word for ${ours}`)
}
