import { PHOTO_CONSENTS, SHOWN_FIELDS } from '../../../registration/further-answers.ts'
import { DIETS } from '../../../registration/needs.ts'

/** The fields that hold a text. */
export const TEXTS = [
  'firstName',
  'namePrefix',
  'lastName',
  'organisation',
  'city',
  'municipality',
  'jobTitle',
  'learningQuestion',
  'practice',
  'expectation',
  'brings',
  'caseOffer',
  'dietOther',
  'accessNeeds',
] as const

export type TextName = (typeof TEXTS)[number]
/** A field at which something can be wrong. */
export type FieldName = TextName | 'needsConsent'

/** The form as it was typed, to be shown again as it was. */
export type Typed = Record<TextName, string> & {
  mayHost: boolean
  language: 'nl' | 'en'
  formOfAddress: 'je' | 'u'
  photoConsent: (typeof PHOTO_CONSENTS)[number]
  shownFields: (typeof SHOWN_FIELDS)[number][]
  diets: (typeof DIETS)[number][]
  needsConsent: boolean
}

/**
 * What a body or a kept draft holds of the form; whatever is missing or unknown counts as left open.
 * @param standard language of the page and form of address of the circle, for who does not choose
 */
export const typedOf = (body: unknown, standard: Pick<Typed, 'language' | 'formOfAddress'>): Typed => {
  const given = new Map<string, unknown>(Object.entries(body ?? {}))
  const text = (name: string) => {
    const value = given.get(name)
    return typeof value === 'string' ? value : ''
  }
  const all = (name: string) => [given.get(name)].flat()
  return {
    firstName: text('firstName'),
    namePrefix: text('namePrefix'),
    lastName: text('lastName'),
    organisation: text('organisation'),
    city: text('city'),
    municipality: text('municipality'),
    jobTitle: text('jobTitle'),
    learningQuestion: text('learningQuestion'),
    practice: text('practice'),
    expectation: text('expectation'),
    brings: text('brings'),
    caseOffer: text('caseOffer'),
    dietOther: text('dietOther'),
    accessNeeds: text('accessNeeds'),
    mayHost: text('mayHost') === 'yes',
    language: (['nl', 'en'] as const).find((known) => known === text('language')) ?? standard.language,
    formOfAddress:
      (['je', 'u'] as const).find((known) => known === text('formOfAddress')) ?? standard.formOfAddress,
    photoConsent: PHOTO_CONSENTS.find((known) => known === text('photoConsent')) ?? 'no',
    shownFields: SHOWN_FIELDS.filter((known) => all('shownFields').includes(known)),
    diets: DIETS.filter((known) => all('diets').includes(known)),
    needsConsent: text('needsConsent') === 'yes',
  }
}

/** What may be kept of a form that is not sent yet: all but what people eat and need, for want of consent. */
export const draftOf = (
  body: unknown,
  standard: Pick<Typed, 'language' | 'formOfAddress'>,
): Record<string, string | string[]> => {
  const {
    dietOther: _,
    accessNeeds: __,
    diets: ___,
    needsConsent: ____,
    mayHost,
    ...rest
  } = typedOf(body, standard)
  const seen = new Map<string, unknown>(Object.entries(body ?? {})).get('seen')
  return {
    ...rest,
    mayHost: mayHost ? 'yes' : 'no',
    seen: typeof seen === 'string' ? seen.slice(0, 5000) : '',
  }
}
