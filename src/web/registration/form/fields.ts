import type { Translate } from '../../../i18n/words.ts'
import { RETENTION_DAYS } from '../../../people/personal-data.ts'
import { PHOTO_CONSENTS, SHOWN_FIELDS } from '../../../registration/further-answers.ts'
import { DIETS, LONGEST_NEED } from '../../../registration/needs.ts'
import { LONGEST } from '../../../registration/registration-input.ts'
import { field, type GivenField } from '../../field.ts'
import type { Field, FieldOption } from '../../form-parts.ts'
import type { Faults } from './form.ts'
import type { TextName, Typed } from './typed.ts'

/** The choice of who really means another organisation; its empty name is nobody's. */
export const KEEPS_TYPED = ''

/** `registration/fields`: what people say of themselves, on signing up and when they change it later. */
export interface FormFields {
  aboutTitle: string
  name: { first: Field; prefix: Field; last: Field }
  organisation: Field
  /** names to choose from; another one may be typed */
  organisations: string[]
  /** asked when the name is almost that of one that is known; null otherwise */
  organisationChoice: Field | null
  city: Field
  municipality: Field
  jobTitle: Field
  language: Field
  formOfAddress: Field
  learningTitle: string
  /** long answers, in the order in which they are asked */
  answers: Field[]
  mayHost: Field
  needsTitle: string
  needsText: string
  diets: Field
  dietOther: Field
  accessNeeds: Field
  needsConsent: Field
  othersTitle: string
  photoConsent: Field
  shownFields: Field
}

/** The fields as typed or known, with words at what is not right. */
export const formFields = (
  { typed, faults, near = [] }: { typed: Typed; faults: Faults; near?: string[] },
  organisations: string[],
  t: Translate,
): FormFields => {
  const ask = asker({ typed, faults }, t)
  const choose = (name: 'language' | 'formOfAddress' | 'photoConsent', values: readonly string[]) =>
    field({ name, label: t(`registration:form.${name}`), options: options(name, values, [typed[name]], t) })
  const tick = (name: 'diets' | 'shownFields', values: readonly string[]) =>
    field({
      name,
      label: t(`registration:form.${name}`),
      hint: t(`registration:form.${name}Hint`),
      options: options(name, values, typed[name], t),
    })
  return {
    aboutTitle: t('registration:form.about'),
    name: {
      first: ask('firstName', LONGEST.name, { isRequired: true, autocomplete: 'given-name' }),
      prefix: ask('namePrefix', LONGEST.name, { autocomplete: 'additional-name' }),
      last: ask('lastName', LONGEST.name, { isRequired: true, autocomplete: 'family-name' }),
    },
    organisation: ask('organisation', LONGEST.organisation, {
      isRequired: true,
      hint: t('registration:form.organisationHint'),
      autocomplete: 'organization',
    }),
    organisations,
    organisationChoice: near.length > 0 ? choiceOf(typed.organisation, near, t) : null,
    city: ask('city', LONGEST.name, { isRequired: true }),
    municipality: ask('municipality', LONGEST.name, { autocomplete: 'address-level2' }),
    jobTitle: ask('jobTitle', LONGEST.organisation, { autocomplete: 'organization-title' }),
    language: choose('language', ['nl', 'en']),
    formOfAddress: choose('formOfAddress', ['je', 'u']),
    learningTitle: t('registration:form.learning'),
    answers: [
      ask('learningQuestion', LONGEST.answer, { isRequired: true, ...hinted('learningQuestion', t) }),
      ask('practice', LONGEST.answer, hinted('practice', t)),
      ask('expectation', LONGEST.answer, hinted('expectation', t)),
      ask('brings', LONGEST.answer, hinted('brings', t)),
      ask('caseOffer', LONGEST.answer, hinted('caseOffer', t)),
    ],
    mayHost: field({
      name: 'mayHost',
      label: t('registration:form.mayHost'),
      hint: t('registration:form.mayHostHint'),
      value: 'yes',
      isChecked: typed.mayHost,
    }),
    needsTitle: t('registration:form.needs'),
    needsText: t('registration:form.needsText', { days: RETENTION_DAYS.needs }),
    diets: tick('diets', DIETS),
    dietOther: ask('dietOther', LONGEST_NEED, { rows: 2 }),
    accessNeeds: ask('accessNeeds', LONGEST_NEED, { rows: 2, ...hinted('accessNeeds', t) }),
    needsConsent: field({
      name: 'needsConsent',
      label: t('registration:form.needsConsent'),
      value: 'yes',
      isChecked: typed.needsConsent,
      error: faults.needsConsent ? t('registration:fault.needsConsent.required') : null,
    }),
    othersTitle: t('registration:form.others'),
    photoConsent: choose('photoConsent', PHOTO_CONSENTS),
    shownFields: tick('shownFields', SHOWN_FIELDS),
  }
}

/** All fields that may carry an error, in the order of the form. */
export const fieldsInOrder = (fields: FormFields): Field[] => {
  const { name, organisation, organisationChoice, city, municipality, jobTitle, answers } = fields
  return [
    ...[name.first, name.prefix, name.last, organisation],
    ...(organisationChoice ? [organisationChoice] : []),
    ...[city, municipality, jobTitle, ...answers],
    ...[fields.dietOther, fields.accessNeeds, fields.needsConsent],
  ]
}

const asker =
  ({ typed, faults }: { typed: Typed; faults: Faults }, t: Translate) =>
  (name: TextName, longest: number, more: Partial<GivenField> = {}): Field => {
    const fault = faults[name]
    return field({
      name,
      label: t(`registration:form.${name}`),
      value: typed[name],
      // No limit for the browser: it would cut off silently what the server can say in words.
      error: fault ? t(`registration:fault.${name}.${fault}`, { most: longest }) : null,
      optionalWord: t('layout:optional'),
      ...more,
    })
  }

const choiceOf = (typed: string, near: string[], t: Translate): Field =>
  field({
    name: 'organisationChoice',
    label: t('registration:near.label'),
    error: t('registration:near.error', { typed }),
    isRequired: true,
    options: [
      ...near.map((name) => ({ value: name, label: name, hint: null, isSelected: false })),
      { value: KEEPS_TYPED, label: t('registration:near.own', { typed }), hint: null, isSelected: false },
    ],
  })

const hinted = (name: TextName, t: Translate) => ({ hint: t(`registration:form.${name}Hint`) })

const options = (
  name: string,
  values: readonly string[],
  chosen: readonly string[],
  t: Translate,
): FieldOption[] =>
  values.map((value) => ({
    value,
    label: t(`registration:choice.${name}.${value}`),
    hint: null,
    isSelected: chosen.includes(value),
  }))
