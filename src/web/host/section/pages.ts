import type { Translate } from '../../../i18n/words.ts'
import { missingFields } from '../../../programme/host-section.ts'
import type { StoredSection } from '../../../programme/queries.ts'
import { errorSummary } from '../../field.ts'
import type { ErrorSummary, Hidden, Submit } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { ContactCard, Facts, NoticePart, PageHead } from '../../parts.ts'
import { questionsOf, type SectionBlock, sectionBlocks } from './blocks.ts'
import { conflictNotice, type DisputedPart, disputedPart, withoutDisputed } from './conflict.ts'
import { hostContact } from './contact.ts'
import { draftFields } from './draft/ids.ts'
import type { OfferedDraft } from './draft/part.ts'
import { factsOf } from './facts.ts'
import type { SectionForm } from './form.ts'
import type { MeetingOfHost } from './queries.ts'
import type { SectionReader } from './reader.ts'
import type { StandingPart } from './standing.ts'

/** `host/section/edit`: the part of the programme that the host city fills in. */
export interface SectionPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  notice: NoticePart | null
  facts: Facts
  /** what participants will look for and is not there yet; null when everything is */
  missing: { title: string; text: string; links: Link[] } | null
  /** what was typed before and not saved; empty when nothing was */
  offered: OfferedDraft[]
  /** for an organiser: what is new and whether it was agreed; null for a host, and after a refused save */
  standing: StandingPart | null
  complete: NoticePart | null
  action: string
  hidden: Hidden[]
  /** fields that two people changed */
  disputed: DisputedPart[]
  blocks: SectionBlock[]
  submit: Submit
  /** keeping what is typed without saving it; the script does it by itself */
  draft: { action: string; label: string; note: string; kept: string; notKept: string; ended: string }
  scriptHref: string
  ways: Link[]
  contact: ContactCard
}

/** What is known around the form. */
interface SectionFacts {
  meeting: MeetingOfHost
  stored: StoredSection
  offered: OfferedDraft[]
  standing?: StandingPart | null
}

/** The form of a section, before or after a refused save. @param given.stored who saved last, and what is missing */
export const sectionPage = (
  { meeting, stored, offered, standing = null }: SectionFacts,
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
    offered,
    standing,
    complete: missing.length > 0 ? null : noticeOf('ok', t('host:complete'), t),
    action: reader.action,
    hidden: [{ name: 'basis', value: form.basisLine }, ...draftFields(form.draft)],
    disputed: form.disputed.map((one) => disputedPart(form, one, stored, t)),
    blocks: withoutDisputed(sectionBlocks(form, t, city), form),
    submit: {
      label: t('host:submit', { city }),
      note: t('host:submitNote', { count: meeting.numbers.comes + meeting.numbers.substitutes }),
      quiet: null,
    },
    draft: {
      action: `${reader.action}/draft`,
      label: t('host:draft.keep'),
      note: t('host:draft.note'),
      kept: t('host:draft.kept'),
      notKept: t('host:draft.notKept'),
      ended: t('host:draft.ended'),
    },
    scriptHref: reader.scriptHref,
    ways: [
      ...(meeting.agendaHref ? [{ label: t('host:programme'), href: meeting.agendaHref }] : []),
      { label: t('attachments:manage'), href: reader.action.replace(/section$/, 'attachments') },
      { label: t('host:history.link'), href: `${reader.action}/history` },
    ],
    contact: hostContact(meeting, t),
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
