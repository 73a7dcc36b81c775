import { isInFirstPerson } from '../../../intervision/case.ts'
import type { ReadableCase } from '../../../intervision/cases.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import type { ActionForm, ErrorSummary, Field, Hidden, Submit } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import { faultSummary } from '../../organiser/typed.ts'
import type { CompareTexts, ContactCard, NoticePart, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import type { Reader } from '../reader.ts'
import { allOf, type CaseFields, caseFields } from './fields.ts'
import { type CaseForm, typedCase } from './form.ts'
import { casesHref } from './hrefs.ts'
import { outcomeLink } from './outcome-page.ts'
import { meetingsToChoose } from './own-meetings.ts'

/** `participant/case-form`: offering a case, or changing one's own. */
export interface CaseFormPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  /** that it could not be offered, that it changed meanwhile, or how a question reads better */
  notice: NoticePart | null
  /** what the other window saved, beside what is typed here */
  texts: { title: string; compare: CompareTexts }[]
  action: string
  hidden: Hidden[]
  fields: CaseFields
  /** where it stands already */
  placed: string | null
  /** to tell what became of it, once it was discussed */
  outcome: Link | null
  submit: Submit
  withdraw: ActionForm | null
  contact: ContactCard
}

/** What is known of the case on the form. */
export interface CaseOnForm {
  /** null while it is new */
  stored: ReadableCase | null
  /** why it was not saved, as a key of `cases:refused` */
  refused: string | null
}

/** The form of a case. */
export const caseFormPage = (
  own: OwnRegistration,
  form: CaseForm,
  { stored, refused }: CaseOnForm,
  reader: Reader,
): CaseFormPage => {
  const { t } = reader
  const href = casesHref(own)
  const isPlaced = stored?.state === 'placed'
  const meetings = meetingsToChoose(own, stored?.meetingId ?? null, reader.now)
  const fields = caseFields(form, isPlaced ? null : meetings, reader)
  return {
    head: {
      back: { label: t('cases:title'), href },
      kicker: own.circle.title,
      title: stored ? stored.title : t('cases:new.title'),
      lead: stored ? null : t('cases:new.lead'),
    },
    errorSummary: faultSummary(allOf(fields), t),
    notice: refused ? warning(t(`cases:refused.${refused}`), reader) : tipFor(stored, reader),
    texts: refused === 'changedMeanwhile' && stored ? differing(form, stored, fields, reader) : [],
    action: stored ? `${href}/${stored.id}` : href,
    hidden: [{ name: 'version', value: String(form.version) }],
    fields,
    placed: isPlaced ? t('cases:placed') : null,
    outcome: stored && outcomeLink(own, stored, reader),
    submit: { label: t(stored ? 'cases:save' : 'cases:offer'), note: null, quiet: null },
    withdraw: stored
      ? {
          action: `${href}/${stored.id}/withdrawal`,
          hidden: [],
          label: t('cases:withdraw'),
          look: 'secondary',
          isNegative: false,
          note: t('cases:withdrawNote'),
        }
      : null,
    contact: contactOf(own.circle, t),
  }
}

const warning = (text: string, { t }: Reader): NoticePart => ({
  kind: 'warning',
  word: t('layout:noticeKind.warning'),
  title: null,
  text,
  links: [],
})

const tipFor = (stored: ReadableCase | null, { t }: Reader): NoticePart | null =>
  stored && !isInFirstPerson(stored.question)
    ? {
        kind: 'info',
        word: t('layout:noticeKind.info'),
        title: null,
        text: t('cases:firstPerson'),
        links: [],
      }
    : null

const differing = (form: CaseForm, stored: ReadableCase, fields: CaseFields, { t }: Reader) => {
  const kept = typedCase(stored)
  const shown = ({ options }: Field, value: string) =>
    options.find((option) => option.value === value)?.label || value || t('cases:empty')
  return allOf(fields)
    .filter(({ name }) => (kept[name] ?? '') !== (form.typed[name] ?? '').replaceAll('\r\n', '\n').trim())
    .map((one) => ({
      title: one.label,
      compare: {
        label: t('cases:compare', { field: one.label }),
        yours: { heading: t('cases:yours'), text: shown(one, form.typed[one.name] ?? '') },
        theirs: { heading: t('cases:theirs'), text: shown(one, kept[one.name] ?? '') },
      },
    }))
}
