import type { Hidden, Submit } from '../../form-parts.ts'
import type { EmptyState, NoticePart, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { filterHref, filterParts } from './filter.ts'
import { kindInWords } from './letter-words.ts'
import type { Press } from './press-drafts.ts'
import { MOST_TOGETHER, type TogetherDraft } from './together-queries.ts'

/** `organiser/letter/together`: to whom all drafts of a filter go, or which are thrown away, before it happens. */
export interface TogetherPage {
  head: PageHead
  /** the people per kind of letter */
  kinds: { title: string; names: string[]; isLong: boolean; summary: string }[]
  form: { action: string; hidden: Hidden[]; submit: Submit } | null
  /** drafts that are not thrown away, because somebody must hear them */
  kept: NoticePart | null
  /** when no draft is left */
  empty: EmptyState
}

// So many names are read at a glance; more stand behind a summary.
const NAMES_SHOWN = 30

/** The question before many drafts are sent or thrown away. @param pressId of the press that this page may lead to */
export const togetherPage = (
  { act, filter, pressId }: Pick<Press, 'act' | 'filter' | 'pressId'>,
  { drafts: found, kept }: { drafts: TogetherDraft[]; kept: string[] },
  reader: Reader,
): TogetherPage => {
  const { t } = reader
  const looked = found.slice(0, MOST_TOGETHER)
  const drafts = looked.filter(({ id }) => !kept.includes(id))
  const count = drafts.length
  const last = count > 0 ? looked.at(-1) : undefined
  const back = { label: t('organiser:letters.title'), href: filterHref(filter) }
  return {
    head: {
      back,
      kicker: null,
      title: t(`outbox:${act}.title`, { count }),
      lead: t(`outbox:${act}.lead`),
    },
    kinds: kindsOf(drafts, reader),
    kept:
      kept.length > 0
        ? keptPart(
            looked.filter(({ id }) => kept.includes(id)),
            reader,
          )
        : null,
    form: last
      ? {
          action: `/organiser/letters/${act}`,
          hidden: [
            ...filterParts(filter),
            { name: 'until', value: String(last.written) },
            { name: 'press', value: pressId },
          ],
          submit: {
            label: t(`outbox:${act}.submit`, { count }),
            note: found.length > looked.length ? t('outbox:together.more', { count }) : null,
            quiet: { label: t('outbox:together.back'), href: back.href },
          },
        }
      : null,
    empty: { title: t('outbox:together.none'), text: t('outbox:together.noneText'), action: back },
  }
}

const keptPart = (drafts: TogetherDraft[], { t }: Reader): NoticePart => ({
  kind: 'info',
  word: t('layout:noticeKind.info'),
  title: t('outbox:mustHear.kept', { count: drafts.length }),
  text: t('outbox:mustHear.why'),
  links: drafts.slice(0, NAMES_SHOWN).map(({ id, recipientName }) => ({
    label: recipientName,
    href: `/organiser/letters/${id}`,
  })),
})

const kindsOf = (drafts: TogetherDraft[], reader: Reader): TogetherPage['kinds'] =>
  [...Map.groupBy(drafts, ({ kind }) => kind)].map(([kind, own]) => ({
    title: `${kindInWords(kind, reader)} (${own.length})`,
    names: own.map(({ recipientName }) => recipientName),
    isLong: own.length > NAMES_SHOWN,
    summary: reader.t('outbox:together.names', { count: own.length }),
  }))
