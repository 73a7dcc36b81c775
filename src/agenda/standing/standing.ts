import type { Pillar } from '../../db/programme-tables.ts'

/** How many there are; `said` has them in full for who may read them, and is empty for everybody else. */
export interface Counted<Said> {
  count: number
  said: Said[]
}

/** What happened from the meeting before until this one; worked out whenever it is read, and never typed. */
export interface LookBack {
  /** number and day of the meeting before */
  number: number
  heldOn: string
  results: Counted<{ sentence: string; by: string | null }>
  /** earlier cases of which was told what came of the advice, or what the first step is */
  advice: Counted<ToldAdvice>
  newcomers: Counted<string>
  /** their names are for organisers only */
  leavers: Counted<string>
}

export interface ToldAdvice {
  /** of the case */
  title: string
  /** what came of it; a first step as long as nothing did */
  kind: 'followUp' | 'firstStep'
  text: string
  /** '2026-11-05', until when the first step is to be taken */
  due: string | null
}

/** The meeting after this one, and who brings what. */
export interface LookAhead {
  /** null when this is the last one that is planned */
  next: NextMeeting | null
  /** the pillars of its programme in order, each with who brings it; empty for who may not read names */
  parts: { pillar: Pillar; names: string[] }[]
}

export interface NextMeeting {
  id: string
  number: number
  heldOn: string
  startsAt: string
  endsAt: string
  /** empty while the host is to be decided */
  place: string
  /** organisation; empty while it is to be decided */
  host: string
  theme: string
}
