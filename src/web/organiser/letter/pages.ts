import type { ComposedLetter } from '../../../mail/compose-letter.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Badge, EmptyState, NoticePart, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { type DeliveryState, deliveryAction, deliveryNotices } from './delivery.ts'
import { type DraftPart, draftPart } from './drafts.ts'
import { filterHref, type Group, type LetterFilter } from './filter.ts'
import { type FilterPart, filterPart } from './filter-part.ts'
import { kindInWords, momentInWords, stateBadge } from './letter-words.ts'
import { type CircleName, type DraftLine, LETTERS_PER_PAGE, type LetterLine } from './queries.ts'

/** `organiser/letter/list`: the outbox of the institute. */
export interface LettersPage {
  head: PageHead
  filter: FilterPart
  notices: NoticePart[]
  /** pausing the letters of the institute, or letting them leave again */
  delivery: ActionForm | null
  /** what waits for the organiser; null when nothing does, and on pages of older letters */
  drafts: {
    title: string
    text: string
    items: DraftPart[]
    /** what can be done with all of them at once, each behind a page that says whom and how many */
    all: Link[]
    /** when there are more than a page shows */
    more: string | null
  } | null
  label: string
  rows: { writtenAt: string; kind: string; href: string; recipient: string; circle: string; badge: Badge }[]
  older: Link | null
  /** the words of every kind of letter; null for who may only read */
  words: Link | null
  /** what came back */
  inbox: Link
  /** null when there is anything to see */
  empty: EmptyState | null
}

/** What was found for a filter. */
export interface FoundLetters {
  letters: LetterLine[]
  /** as many as a page shows, each with what it will say */
  drafts: { draft: DraftLine; preview: ComposedLetter | null }[]
  delivery: DeliveryState
  circles: CircleName[]
  counts: Record<Group, number>
}

/** The letters of one page, and the way to older ones. */
export const lettersPage = (filter: LetterFilter, found: FoundLetters, reader: Reader): LettersPage => {
  const { t } = reader
  const { letters } = found
  const shown = letters.slice(0, LETTERS_PER_PAGE)
  const last = shown.at(-1)
  const word = (name: string) => t(`organiser:letters.${name}`)
  const drafts = draftsOf(filter, found, reader)
  return {
    head: { back: null, kicker: null, title: word('title'), lead: word('lead') },
    filter: filterPart(filter, found, reader),
    notices: deliveryNotices(found.delivery, reader),
    delivery: deliveryAction(found.delivery, reader),
    drafts,
    label: word('title'),
    rows: shown.map((letter) => ({
      writtenAt: momentInWords(letter.writtenAt, reader),
      kind: kindInWords(letter.kind, reader),
      href: `/organiser/letters/${letter.id}`,
      recipient: `${letter.recipientName} (${letter.recipientAddress})`,
      circle: letter.circle ?? '',
      badge: stateBadge(letter, reader),
    })),
    older:
      letters.length > LETTERS_PER_PAGE && last
        ? { label: word('older'), href: olderHref(filter, last.written) }
        : null,
    inbox: { label: reader.t('inbox:link'), href: '/organiser/inbox' },
    words: reader.mayChange
      ? { label: t('letter-words:template.link'), href: '/organiser/letters/templates' }
      : null,
    empty: shown.length > 0 || (drafts && filter.group === 'decide') ? null : emptyOf(filter, drafts, reader),
  }
}

const draftsOf = (filter: LetterFilter, { drafts }: FoundLetters, reader: Reader): LettersPage['drafts'] => {
  const [first] = drafts
  if (!first) return null
  const { t, mayChange } = reader
  const draftCount = first.draft.total
  const link = (name: string) => ({
    label: t(`outbox:${name}.link`, { count: draftCount }),
    href: filterHref({ ...filter, group: '' }, `/organiser/letters/${name}`),
  })
  return {
    title: t('organiser:letters.drafts', { count: draftCount }),
    text: t('organiser:letters.draftsText'),
    items: drafts.map((one) => draftPart(one, reader)),
    all: mayChange && draftCount > 1 ? [link('sending'), link('discarding')] : [],
    more: draftCount > drafts.length ? t('outbox:moreDrafts', { count: drafts.length }) : null,
  }
}

const olderHref = (filter: LetterFilter, before: number): string => {
  const href = filterHref(filter)
  return `${href}${href.includes('?') ? '&' : '?'}before=${before}`
}

const emptyOf = (filter: LetterFilter, drafts: LettersPage['drafts'], { t }: Reader): EmptyState => {
  if (filterHref(filter) !== '/organiser/letters')
    return {
      title: t('outbox:noneFound'),
      text: t('outbox:noneFoundText'),
      action: { label: t('outbox:filter.everything'), href: '/organiser/letters' },
    }
  return {
    title: t(`organiser:letters.${drafts ? 'noneSent' : 'none'}`),
    text: t('organiser:letters.noneText'),
    action: null,
  }
}
