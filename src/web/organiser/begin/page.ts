import type { ErrorSummary, Field, Hidden, Submit } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { NoticePart, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { faultSummary } from '../typed.ts'
import { type BeginFields, beginFields, fieldsInOrder } from './fields.ts'
import type { BeginForm } from './form.ts'
import { type BeginRowFields, rowFields } from './row-fields.ts'
import type { BeginRow } from './row-form.ts'

/** `organiser/begin/new`: a circle, its meetings and who receives them, on one page. */
export interface BeginPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  notice: NoticePart | null
  action: string
  hidden: Hidden[]
  announcement: AnnouncementPart
  earlier: { title: string; links: Link[] } | null
  fields: BeginFields
  rows: BeginRowFields[]
  moreRows: string | null
  submit: Submit
  later: Link
}

/** Where an announcement is pasted, and what was read in it. */
export interface AnnouncementPart {
  title: string
  isOpen: boolean
  field: Field
  action: string
  button: string
  /** the text again with what was recognised; null before anything was pasted */
  read: { title: string; text: string; pieces: { text: string; isRead: boolean }[] } | null
}

/** What else the page of a new circle shows than its form. */
export interface BeginState {
  notice: NoticePart | null
  templates: { id: string; name: string }[]
  earlier: { slug: string; title: string }[]
  /** what is said of a row: what was read of it, and what to look at */
  saidOf: (row: BeginRow) => { read: string[]; remarks: string[] }
  /** name of a field → where its text comes from */
  sources: Readonly<Record<string, string>>
  pieces: { text: string; isRead: boolean }[] | null
}

/** The page of a new circle. */
export const beginPage = (form: BeginForm, state: BeginState, reader: Reader): BeginPage => {
  const { t } = reader
  const fields = beginFields(form, state, reader)
  const rows = form.rows.map((row, at) => rowFields(row, at + 1, state.saidOf(row), reader))
  const { typed } = form
  return {
    head: {
      back: { label: t('organiser:menu.circles'), href: '/organiser' },
      kicker: null,
      title: t('begin:title'),
      lead: t('begin:lead'),
    },
    errorSummary: faultSummary([...fieldsInOrder(fields, rows.flatMap(namedFields))], t),
    notice: state.notice,
    action: '/organiser/circles/new',
    hidden: [
      { name: 'formId', value: typed.formId ?? '' },
      { name: 'from', value: typed.from ?? '' },
      { name: 'rows', value: String(rows.length) },
    ],
    announcement: announcementPart(form, fields.announcement, state, reader),
    earlier:
      state.earlier.length > 0
        ? {
            title: t('begin:earlier'),
            links: state.earlier.map(({ slug, title }) => ({
              label: title,
              href: `/organiser/circles/new?from=${slug}`,
            })),
          }
        : null,
    fields,
    rows,
    moreRows: rows.length < 20 ? t('begin:moreRows') : null,
    submit: {
      label: t('begin:submit'),
      note: t('begin:submitNote'),
      quiet: { label: t('organiser:cancel'), href: '/organiser' },
    },
    later: { label: t('begin:later'), href: '/organiser/circles/new/description' },
  }
}

const announcementPart = (
  { typed, faults }: BeginForm,
  field: Field,
  { pieces }: BeginState,
  { t }: Reader,
): AnnouncementPart => ({
  title: t('begin:announcement.title'),
  isOpen: Boolean(faults.announcement) || (pieces === null && Boolean(typed.announcement?.trim())),
  field,
  action: '/organiser/circles/new/announcement',
  button: t('begin:announcement.button'),
  read: pieces && {
    title: t('begin:announcement.readTitle'),
    text: t('begin:announcement.readText'),
    pieces,
  },
})

const namedFields = (row: BeginRowFields): Field[] =>
  [
    row.heldOn,
    row.place,
    row.theme,
    row.hostName,
    row.hostEmail,
    row.organisation,
    row.startsAt,
    row.endsAt,
    row.overlapIsMeant,
  ].flatMap((field) => (field ? [{ ...field, label: `${row.legend}, ${field.label}` }] : []))
