import type { Circle } from '../../../circle/circle.ts'
import type { ErrorSummary, Field, Hidden, Submit } from '../../form-parts.ts'
import type { PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { faultSummary, fieldMaker } from '../typed.ts'
import { type CircleConflict, conflictOf } from './conflict.ts'
import type { CircleForm } from './form.ts'

/** `organiser/circle/form`: a new circle, or the description of one that is there. */
export interface CircleFormPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  /** Somebody else saved meanwhile: what they have, beside what is typed here. */
  conflict: CircleConflict | null
  action: string
  hidden: Hidden[]
  about: { legend: string; title: Field; theme: Field; centralQuestion: Field; region: Field }
  period: {
    legend: string
    startsOn: Field
    endsOn: Field
    capacity: Field
    maxPerOrganisation: Field
    offerDays: Field
  }
  people: {
    legend: string
    contactName: Field
    contactEmail: Field
    contactPhone: Field
    partners: Field
    formOfAddress: Field
  }
  submit: Submit
}

/** The form of a new circle. */
export const newCirclePage = (form: CircleForm, reader: Reader): CircleFormPage =>
  page(form, reader, {
    title: reader.t('organiser:circleForm.newTitle'),
    back: { label: reader.t('organiser:menu.circles'), href: '/organiser' },
    action: '/organiser/circles',
    submit: reader.t('organiser:circleForm.create'),
    note: reader.t('organiser:circleForm.createNote'),
  })

/**
 * The form of a circle that is there.
 * @param saved given when somebody else saved meanwhile: their text, which the next save would replace
 */
export const editCirclePage = (
  { slug, title }: { slug: string; title: string },
  form: CircleForm,
  reader: Reader,
  saved: Circle | null = null,
): CircleFormPage => ({
  ...page(form, reader, {
    title: reader.t('organiser:circleForm.editTitle'),
    back: { label: title, href: `/organiser/circles/${slug}` },
    action: `/organiser/circles/${slug}`,
    submit: reader.t('organiser:circleForm.save'),
    note: null,
  }),
  hidden: [{ name: 'version', value: String(saved ? saved.version : form.version) }],
  conflict: saved && conflictOf(form, saved, reader),
})

const page = (
  { typed, faults }: CircleForm,
  { t }: Reader,
  given: {
    title: string
    back: { label: string; href: string }
    action: string
    submit: string
    note: string | null
  },
): CircleFormPage => {
  const f = fieldMaker(typed, faults, t)
  const word = (name: string) => ({ name, label: t(`organiser:circleForm.${name}`) })
  const hint = (name: string) => t(`organiser:circleForm.${name}Hint`)
  const about = {
    legend: t('organiser:circleForm.about'),
    title: f({ ...word('title'), isRequired: true, maxLength: 120 }),
    theme: f({ ...word('theme'), maxLength: 120 }),
    centralQuestion: f({
      ...word('centralQuestion'),
      hint: hint('centralQuestion'),
      isRequired: true,
      maxLength: 600,
      rows: 3,
    }),
    region: f({ ...word('region'), maxLength: 120 }),
  }
  const period = {
    legend: t('organiser:circleForm.period'),
    startsOn: f({ ...word('startsOn'), isRequired: true }),
    endsOn: f({ ...word('endsOn'), isRequired: true }),
    capacity: f({
      ...word('capacity'),
      hint: hint('capacity'),
      isRequired: true,
      unit: t('organiser:circleForm.capacityUnit'),
    }),
    maxPerOrganisation: f({
      ...word('maxPerOrganisation'),
      hint: hint('maxPerOrganisation'),
      unit: t('organiser:circleForm.capacityUnit'),
    }),
    offerDays: f({
      ...word('offerDays'),
      hint: hint('offerDays'),
      isRequired: true,
      unit: t('organiser:circleForm.offerDaysUnit'),
    }),
  }
  const people = {
    legend: t('organiser:circleForm.people'),
    contactName: f({ ...word('contactName'), isRequired: true, maxLength: 120 }),
    contactEmail: f({
      ...word('contactEmail'),
      hint: hint('contactEmail'),
      isRequired: true,
      maxLength: 254,
    }),
    contactPhone: f({ ...word('contactPhone'), inputMode: 'tel', maxLength: 40 }),
    partners: f({ ...word('partners'), hint: hint('partners'), rows: 3 }),
    formOfAddress: f({
      ...word('formOfAddress'),
      isRequired: true,
      options: ['je', 'u'].map((value) => ({
        value,
        label: t(`organiser:circleForm.${value}`),
        hint: null,
        isSelected: typed.formOfAddress === value,
      })),
    }),
  }
  const { legend: _1, ...aboutFields } = about
  const { legend: _2, ...periodFields } = period
  const { legend: _3, ...peopleFields } = people
  const fields = [aboutFields, periodFields, peopleFields].flatMap((group) => Object.values(group))
  return {
    head: { back: given.back, kicker: null, title: given.title, lead: null },
    errorSummary: faultSummary(fields, t),
    conflict: null,
    action: given.action,
    hidden: [],
    about,
    period,
    people,
    submit: {
      label: given.submit,
      note: given.note,
      quiet: { label: t('organiser:cancel'), href: given.back.href },
    },
  }
}
