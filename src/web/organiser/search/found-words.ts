import { dayInWords } from '../../../time/day-words.ts'
import type { Reader } from '../reader.ts'
import type { FoundKind } from './found-row.ts'
import type { Found } from './queries.ts'

/** What one line of the answer says, and where it leads. */
export interface FoundWords {
  href: string
  title: string
  /** what it is, of which circle, and when */
  note: string
}

/** A found thing in words: its name, and enough to tell it from its namesakes. */
export const foundInWords = (found: Found, reader: Reader): FoundWords => ({
  href: hrefOf(found),
  title: titleOf(found, reader),
  note: [...factsOf(found, reader), found.kind === 'circle' ? '' : found.circle].filter(Boolean).join(' · '),
})

const titleOf = ({ kind, number, title }: Found, { t }: Reader): string => {
  if (kind === 'meeting') return t('search:meeting', { number, place: title || t('series:placeUnknown') })
  return title || t('search:untitled')
}

const factsOf = (found: Found, reader: Reader): string[] => {
  const { t, language } = reader
  const { kind, note, detail, number } = found
  const day = () => dayInWords(found.day, language, 'medium')
  const at = (key: string) => t(`search:as.${key}`, { number, place: note || t('series:placeUnknown') })
  switch (kind) {
    case 'circle':
      return [t(`organiser:phase.${detail}`), note]
    case 'meeting':
      return [detail === 'cancelled' ? t('search:cancelled') : '', day(), note]
    case 'person':
      return [note, t(`search:state.${detail}`)]
    case 'host':
    case 'substitute':
    case 'expert':
    case 'file':
      return [at(kind)]
    case 'invitee':
      return [t('search:as.invitee')]
    case 'guest':
      return [note, t('search:as.guest')]
    case 'letter':
      return [t('search:letters', { count: Number(detail) }), day()]
    case 'case':
    case 'news':
      return [note, t('search:at', { number })]
    case 'item':
      return [at(kind), day()]
    case 'mail':
      return [note, day()]
    case 'organisation':
      return [note]
    case 'result':
      return []
  }
}

const hrefOf = ({ kind, key, slug, number }: Found): string => {
  const circle = `/organiser/circles/${slug}`
  const meeting = `${circle}/meetings/${number}`
  const hrefs: Record<FoundKind, string> = {
    circle,
    meeting,
    person: `${circle}/registrations/${key}`,
    host: meeting,
    invitee: `${circle}/ways-in/invitees`,
    guest: `${circle}/information`,
    substitute: meeting,
    organisation: `${circle}/organisations`,
    expert: `${meeting}/programme/items/${key}/deep-dive`,
    case: `${meeting}/intervision#cases`,
    news: `${meeting}/news`,
    item: `${meeting}/programme/items/${key}`,
    result: `${circle}/results`,
    file: `${meeting}/attachments`,
    letter: `/organiser/letters/${key}`,
    mail: '/organiser/inbox',
  }
  return hrefs[kind]
}
