import type { CirclePhase, FormOfAddress } from '../db/schema.ts'

/** A learning circle as its organiser describes it; meetings and people are elsewhere. */
export interface Circle {
  id: string
  instituteId: string
  slug: string
  title: string
  theme: string
  centralQuestion: string
  region: string
  /** first and last day of the period, '2026-10-08' */
  startsOn: string
  endsOn: string
  phase: CirclePhase
  /** people */
  capacity: number
  /** people of one organisation with a seat; null sets no limit */
  maxPerOrganisation: number | null
  /** days of 24 hours that an offer of a seat holds */
  offerDays: number
  partners: string[]
  contactName: string
  contactEmail: string
  contactPhone: string
  formOfAddress: FormOfAddress
  /** the save that this text is from */
  version: number
}

/** Why a circle cannot be opened for registration now; null when it can. */
export const whyNotPublish = (
  phase: CirclePhase,
  plannedMeetings: number,
): 'alreadyPublished' | 'noMeetings' | null => {
  if (phase !== 'draft') return 'alreadyPublished'
  return plannedMeetings === 0 ? 'noMeetings' : null
}

/** Whether visitors can see the circle and people can register: never in draft, however far its plan is. */
export const isPublic = (phase: CirclePhase): boolean => phase !== 'draft'
