import { SECTION_FIELDS } from '../../../../programme/host-section.ts'
import { hasMark, readBasis } from '../../../../programme/merge-sections.ts'
import type { Link } from '../../../layout.ts'
import type { ContactCard, NoticePart, PageHead } from '../../../parts.ts'
import { hostContact } from '../contact.ts'
import { parseSection } from '../form.ts'
import type { MeetingOfHost } from '../queries.ts'
import type { SectionReader } from '../reader.ts'
import { valueInWords } from '../values.ts'

/** `host/section/ended`: for who was typing while the organiser took the key back. */
export interface EndedPage {
  head: PageHead
  notice: NoticePart
  how: string
  typed: { title: string; none: string | null; texts: { label: string; text: string }[] }
  renewal: Link
  contact: ContactCard
}

/** What became of what somebody typed behind a door that closed, all of it, and how to go on. */
export const endedPage = (
  meeting: MeetingOfHost,
  { body, isKept }: { body: unknown; isKept: boolean },
  { t }: Pick<SectionReader, 't'>,
): EndedPage => {
  const { typed, basisLine } = parseSection(body)
  const { marks } = readBasis(basisLine)
  const changed = SECTION_FIELDS.filter(
    (field) => typed[field] !== '' && !hasMark(marks, field, typed[field]),
  )
  const contact = meeting.contact.name
  return {
    head: {
      back: null,
      kicker: t('host:kicker', { number: meeting.number, count: meeting.count, circle: meeting.circle }),
      title: t('host:ended.title'),
      lead: t('host:ended.lead', {
        institute: meeting.institute,
        city: meeting.place || t('host:cityToBeDecided'),
      }),
    },
    notice: {
      kind: isKept ? 'ok' : 'warning',
      word: t(`layout:noticeKind.${isKept ? 'ok' : 'warning'}`),
      title: null,
      text: t(`host:ended.${isKept ? 'kept' : 'notKept'}`, { contact }),
      links: [],
    },
    how: t('host:ended.how', { contact }),
    typed: {
      title: t('host:ended.typed'),
      none: changed.length === 0 ? t('host:ended.nothing') : null,
      texts: changed.map((field) => ({
        label: t(`host:field.${field}.label`),
        text: valueInWords(field, typed[field], t),
      })),
    },
    renewal: { label: t('host:ended.renewal'), href: '/link/renewal' },
    contact: hostContact(meeting, t),
  }
}
