import type { Circle } from '../../../circle/circle.ts'
import { dayInWords } from '../../../time/day-words.ts'
import type { ErrorSummary, Field, Submit } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { type Faults, faultSummary, fieldMaker, type Typed } from '../typed.ts'

/** `organiser/circle/copy`: a new circle after one that is there. */
export interface CopyPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  /** what comes along, and what does not */
  lists: { title: string; lines: string[] }[]
  action: string
  fields: { title: Field; firstDay: Field; contactName: Field; contactEmail: Field; contactPhone: Field }
  submit: Submit
  /** the same on the page of a new circle, with its meetings */
  onOnePage: Link
}

/**
 * The form to copy a circle.
 * @param firstDay the day of its first meeting, or of its period as long as there is none
 */
export const copyPage = (
  circle: Circle,
  firstDay: string,
  { typed, faults }: { typed: Typed; faults: Faults },
  { t, language }: Reader,
): CopyPage => {
  const f = fieldMaker(typed, faults, t)
  const word = (name: string) => ({ name, label: t(`template:copy.${name}`), isRequired: true })
  const fields = {
    title: f({ ...word('title'), maxLength: 120 }),
    firstDay: f({
      ...word('firstDay'),
      hint: t('template:copy.firstDayHint', { day: dayInWords(firstDay, language) }),
    }),
    contactName: f({ ...word('contactName'), maxLength: 120 }),
    contactEmail: f({ ...word('contactEmail'), maxLength: 254 }),
    contactPhone: f({ ...word('contactPhone'), isRequired: false, inputMode: 'tel', maxLength: 40 }),
  }
  const href = `/organiser/circles/${circle.slug}`
  const list = (which: string, names: readonly string[]) => ({
    title: t(`template:copy.${which}.title`),
    lines: names.map((name) => t(`template:copy.${which}.${name}`)),
  })
  return {
    head: {
      back: { label: circle.title, href },
      kicker: null,
      title: t('template:copy.heading'),
      lead: t('template:copy.lead'),
    },
    errorSummary: faultSummary(Object.values(fields), t),
    lists: [
      list('along', ['description', 'meetings', 'programmes', 'tasks', 'organisations']),
      list('behind', ['people', 'hosts', 'contributions', 'letters']),
    ],
    action: `${href}/copy`,
    fields,
    submit: {
      label: t('template:copy.submit'),
      note: t('template:copy.note'),
      quiet: { label: t('organiser:cancel'), href },
    },
    onOnePage: { label: t('begin:fromCopy'), href: `/organiser/circles/new?from=${circle.slug}` },
  }
}
