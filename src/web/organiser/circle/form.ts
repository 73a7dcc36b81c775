import type { Circle } from '../../../circle/circle.ts'
import { type CircleInput, circleInput } from '../../../circle/circle-input.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../typed.ts'

export interface CircleForm {
  typed: Typed
  faults: Faults
  /** null when there are faults */
  input: CircleInput | null
  /** the save that the form was made from; 0 for a new circle */
  version: number
}

/** Reads the posted form of a circle. */
export const parseCircle = (body: unknown): CircleForm => {
  const typed = typedOf(body)
  const parsed = circleInput.safeParse({
    ...typed,
    partners: linesOf(typed.partners ?? ''),
    capacity: numberOf(typed.capacity ?? ''),
    offerDays: typed.offerDays === undefined ? undefined : numberOf(typed.offerDays),
    maxPerOrganisation: typed.maxPerOrganisation?.trim() ? numberOf(typed.maxPerOrganisation) : null,
  })
  const faults = faultsOf(parsed.error)
  return { typed, faults, input: parsed.data ?? null, version: Number(typed.version) || 0 }
}

/** The form of a circle as it is saved. */
export const formOf = (circle: Circle): CircleForm => ({
  typed: {
    title: circle.title,
    theme: circle.theme,
    centralQuestion: circle.centralQuestion,
    region: circle.region,
    startsOn: circle.startsOn,
    endsOn: circle.endsOn,
    partners: circle.partners.join('\n'),
    capacity: String(circle.capacity),
    maxPerOrganisation: circle.maxPerOrganisation === null ? '' : String(circle.maxPerOrganisation),
    offerDays: String(circle.offerDays),
    contactName: circle.contactName,
    contactEmail: circle.contactEmail,
    contactPhone: circle.contactPhone,
    formOfAddress: circle.formOfAddress,
  },
  faults: {},
  input: null,
  version: circle.version,
})

/** An empty form, with what can be known already: who asks is most often the contact. */
export const emptyForm = (organiser: {
  name: string
  email: string
  institute: { contactPhone: string }
}): CircleForm => ({
  typed: {
    capacity: '24',
    offerDays: '3',
    contactName: organiser.name,
    contactEmail: organiser.email,
    contactPhone: organiser.institute.contactPhone,
    formOfAddress: 'je',
  },
  faults: {},
  input: null,
  version: 0,
})

// What is no number stays a text, which the schema refuses in words.
const numberOf = (text: string) => (/^\s*\d{1,9}\s*$/.test(text) ? Number(text) : text)

const linesOf = (text: string) =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
