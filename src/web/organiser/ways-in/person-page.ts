import type { Circle } from '../../../circle/circle.ts'
import { LONGEST } from '../../../registration/registration-input.ts'
import type { ErrorSummary, Field, Submit } from '../../form-parts.ts'
import type { NoticePart, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { type Faults, faultSummary, fieldMaker, type Typed } from '../typed.ts'
import { wayHead, waysInHref, whyNotEnter } from './way-parts.ts'

/** `organiser/ways-in/person`: somebody entered by hand. */
export interface PersonPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  /** stands when nobody can be entered now, and then the form does not */
  closed: NoticePart | null
  form: {
    action: string
    email: Field
    name: { first: Field; prefix: Field; last: Field }
    organisation: Field
    city: Field
    jobTitle: Field
    learningQuestion: Field
    brings: Field
    mayHost: Field
    language: Field
    submit: Submit
  } | null
}

/** The form as it was typed, with words at what is not right. */
export const personPage = (
  circle: Circle,
  { typed, faults }: { typed: Typed; faults: Faults },
  reader: Reader,
): PersonPage => {
  const { t } = reader
  const f = fieldMaker(typed, faults, t)
  const ask = (name: string, isRequired = false) =>
    f({ name, label: t(`ways-in:person.${name}`), isRequired, autocomplete: 'off' })
  const fields = {
    email: ask('email', true),
    name: { first: ask('firstName', true), prefix: ask('namePrefix'), last: ask('lastName', true) },
    organisation: { ...ask('organisation', true), maxLength: LONGEST.organisation },
    city: ask('city', true),
    jobTitle: ask('jobTitle'),
    learningQuestion: { ...ask('learningQuestion'), hint: t('ways-in:person.learningQuestionHint') },
    brings: ask('brings'),
    mayHost: {
      ...f({ name: 'mayHost', label: t('ways-in:person.mayHost') }),
      value: 'yes',
      isChecked: typed.mayHost === 'yes',
    },
    language: languageField(typed, faults, reader),
  }
  const { name, ...others } = fields
  const inOrder = [others.email, ...Object.values(name), ...Object.values(others).slice(1)]
  const closed = whyNotEnter(circle, reader)
  const href = waysInHref(circle)
  return {
    head: wayHead(circle, 'person', reader),
    errorSummary: closed ? null : faultSummary(inOrder, t),
    closed,
    form: closed
      ? null
      : {
          action: `${href}/person`,
          ...fields,
          submit: {
            label: t('ways-in:person.submit'),
            note: t('ways-in:person.consequence'),
            quiet: { label: t('organiser:cancel'), href },
          },
        },
  }
}

/** In which language somebody gets their letters. */
export const languageField = (typed: Typed, faults: Faults, { t }: Reader): Field =>
  fieldMaker(
    typed,
    faults,
    t,
  )({
    name: 'language',
    label: t('ways-in:person.language'),
    isRequired: true,
    options: ['nl', 'en'].map((value) => ({
      value,
      label: t(`ways-in:person.${value}`),
      hint: null,
      isSelected: typed.language === value,
    })),
  })
