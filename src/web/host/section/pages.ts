import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import { missingFields } from '../../../programme/host-section.ts'
import type { StoredSection } from '../../../programme/queries.ts'
import { errorSummary } from '../../field.ts'
import type { ErrorSummary, Hidden, Submit } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { ContactCard, Facts, NoticePart, PageHead } from '../../parts.ts'
import { questionsOf, type SectionBlock, sectionBlocks } from './blocks.ts'
import { conflictNotice, type DisputedPart, disputedPart, withoutDisputed } from './conflict.ts'
import { factsOf } from './facts.ts'
import type { SectionForm } from './form.ts'
import type { MeetingOfHost } from './queries.ts'

/** `host/section/edit`: the part of the programme that the host city fills in. */
export interface SectionPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  notice: NoticePart | null
  facts: Facts
  /** what participants will look for and is not there yet; null when everything is */
  missing: { title: string; text: string; links: Link[] } | null
  complete: NoticePart | null
  action: string
  hidden: Hidden[]
  /** fields that two people changed */
  disputed: DisputedPart[]
  blocks: SectionBlock[]
  submit: Submit
  ways: Link[]
  contact: ContactCard
}

export interface SectionReader {
  t: Translate
  language: Language
  /** where the form is sent */
  action: string
  back: Link | null
}

/** The form of a section, before or after a refused save. @param stored who saved last, and what is missing */
export const sectionPage = (
  meeting: MeetingOfHost,
  stored: StoredSection,
  form: SectionForm,
  reader: SectionReader,
): SectionPage => {
  const { t, language } = reader
  const city = meeting.place || t('host:cityToBeDecided')
  const missing = missingFields(stored.section)
  // The same sentence may belong to two fields: above the form each goes by its name.
  const faulty = questionsOf(form, t).map(({ field }) => ({
    ...field,
    error: field.error && `${field.label}: ${field.error}`,
  }))
  return {
    head: {
      back: reader.back,
      kicker: t('host:kicker', { number: meeting.number, count: meeting.count, circle: meeting.circle }),
      title: t('host:title', { city }),
      lead: t('host:lead'),
    },
    errorSummary: errorSummary(
      t('layout:errorSummaryTitle', { count: Object.keys(form.faults).length }),
      faulty,
    ),
    notice: form.disputed.length > 0 ? conflictNotice(form, stored, t) : cancelledNotice(meeting, t),
    facts: { items: factsOf(meeting, stored, t, language) },
    missing:
      missing.length === 0
        ? null
        : {
            title: t('host:missing.title', { count: missing.length }),
            text: t('host:missing.text'),
            links: missing.map((name) => ({ label: t(`host:field.${name}.label`), href: `#field-${name}` })),
          },
    complete: missing.length > 0 ? null : noticeOf('ok', t('host:complete'), t),
    action: reader.action,
    hidden: [{ name: 'basis', value: form.basisLine }],
    disputed: form.disputed.map((one) => disputedPart(form, one, stored, t)),
    blocks: withoutDisputed(sectionBlocks(form, t, city), form),
    submit: { label: t('host:submit', { city }), note: t('host:submitNote'), quiet: null },
    ways: [
      ...(meeting.agendaHref ? [{ label: t('host:programme'), href: meeting.agendaHref }] : []),
      { label: t('host:history.link'), href: `${reader.action}/history` },
    ],
    contact: contactOf(meeting, t),
  }
}

const cancelledNotice = (meeting: MeetingOfHost, t: Translate) =>
  meeting.state === 'cancelled' ? noticeOf('warning', t('host:cancelled'), t) : null

const noticeOf = (kind: NoticePart['kind'], text: string, t: Translate): NoticePart => ({
  kind,
  word: t(`layout:noticeKind.${kind}`),
  title: null,
  text,
  links: [],
})

const contactOf = (meeting: MeetingOfHost, t: Translate): ContactCard => ({
  label: t('host:contact.label'),
  name: meeting.contact.name,
  role: null,
  organisation: meeting.institute,
  email: meeting.contact.email,
  phone:
    meeting.contact.phone === ''
      ? null
      : { text: meeting.contact.phone, href: `tel:${meeting.contact.phone.replace(/[^\d+]/g, '')}` },
  note: t('host:contact.note'),
})
