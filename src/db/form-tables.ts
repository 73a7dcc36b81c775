import type { ColumnType, JSONColumnType } from 'kysely'

// What the registration form asks besides what signing up needs; part of the hand-written schema.

type TextWithDefault = ColumnType<string, string | undefined, string>
type JsonWithDefault<T extends object> = ColumnType<T, string | undefined, string>

export type PhotoConsent = 'yes' | 'groupOnly' | 'no'
/** What other members of the circle may see of somebody, each only when they say so. */
export type ShownField = 'organisation' | 'jobTitle' | 'email' | 'learningQuestion' | 'practice' | 'brings'
export interface RegistrationAnswersTable {
  registration_id: string
  practice: TextWithDefault
  expectation: TextWithDefault
  case_offer: TextWithDefault
  photo_consent: ColumnType<PhotoConsent, PhotoConsent | undefined, PhotoConsent>
  shown_fields: JsonWithDefault<ShownField[]>
}

export type Diet = 'vegetarian' | 'vegan' | 'halal' | 'kosher' | 'noGluten' | 'noLactose' | 'noNuts'
/** Only with explicit consent; deleted by a job (people/personal-data.ts says when). */
export interface RegistrationNeedsTable {
  registration_id: string
  diets: JsonWithDefault<Diet[]>
  diet_other: TextWithDefault
  access_needs: TextWithDefault
  consented_at: Temporal.Instant
}

export interface RegistrationDraftTable {
  circle_id: string
  /** the confirmed address of the applicant */
  email: string
  /** the form as it was typed, without diet and access needs */
  typed: JSONColumnType<Record<string, string | string[]>, string, string>
  saved_at: Temporal.Instant
}

export interface FormTables {
  registration_answers: RegistrationAnswersTable
  registration_needs: RegistrationNeedsTable
  registration_draft: RegistrationDraftTable
}
