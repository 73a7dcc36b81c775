import { isUndecided, type News } from '../../../contribution/news.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import type { ErrorSummary, Field } from '../../form-parts.ts'
import type { CompareTexts, ContactCard, EmptyState, NoticePart, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import type { Reader } from '../reader.ts'
import { allFields, type NewsFields, type NewsFormPart, newsFaults, newsFields } from './fields.ts'
import { type NewsForm, typedNews } from './form.ts'
import { meetingsToCome, newsHref } from './pages.ts'

/** `participant/news-change`: one piece of news, by who offered it. */
export interface NewsChangePage {
  head: PageHead
  errorSummary: ErrorSummary | null
  conflict: { notice: NoticePart; texts: { title: string; compare: CompareTexts }[] } | null
  form: NewsFormPart | null
  /** why it can no longer change, in place of the form */
  empty: EmptyState | null
  contact: ContactCard
}

/** The page to change one's own news. @param isConflict it was changed since it was shown: both texts are here */
export const newsChangePage = (
  own: OwnRegistration,
  news: News,
  { form, isConflict }: { form: NewsForm; isConflict: boolean },
  reader: Reader,
): NewsChangePage => {
  const { t } = reader
  const toCome = meetingsToCome(own, reader.now)
  const choices = isUndecided(news.state) ? toCome : toCome.filter(({ id }) => id === news.meetingId)
  const fields = newsFields(form, choices, reader)
  const closed = closedWhy(own, news, choices.length > 0)
  return {
    head: {
      back: { label: t('news:own.title'), href: newsHref(own) },
      kicker: own.circle.title,
      title: t('news:change.title'),
      lead: closed || isUndecided(news.state) ? null : t('news:change.fixed'),
    },
    errorSummary: newsFaults(fields, reader),
    conflict: isConflict ? conflictOf(news, form, fields, reader) : null,
    form: closed
      ? null
      : {
          action: `${newsHref(own)}/${news.id}`,
          hidden: [{ name: 'version', value: String(news.version) }],
          ...fields,
          submit: {
            label: t('news:change.submit'),
            note: null,
            quiet: { label: t('news:change.stay'), href: newsHref(own) },
          },
        },
    empty: closed
      ? { title: t('news:change.closed.title'), text: t(`news:change.closed.${closed}`), action: null }
      : null,
    contact: contactOf(own.circle, t),
  }
}

const closedWhy = (own: OwnRegistration, { state }: News, hasChoice: boolean) => {
  if (!holdsSeat(own.state)) return 'noSeat'
  if (state === 'withdrawn') return 'withdrawn'
  return hasChoice ? null : 'notComing'
}

const conflictOf = (news: News, form: NewsForm, fields: NewsFields, { t }: Reader) => {
  const kept = typedNews(news)
  const differing = allFields(fields).filter(
    ({ name }) => (kept[name] ?? '') !== (form.typed[name] ?? '').trim().replace(/\r\n/g, '\n'),
  )
  return {
    notice: {
      kind: 'warning' as const,
      word: t('layout:noticeKind.warning'),
      title: null,
      text: t('news:change.conflict'),
      links: [],
    },
    texts: differing.map((one) => ({
      title: one.label,
      compare: {
        label: t('news:change.compare', { field: one.label }),
        yours: { heading: t('news:change.yours'), text: shown(one, form.typed[one.name], t) },
        theirs: { heading: t('news:change.theirs'), text: shown(one, kept[one.name], t) },
      },
    })),
  }
}

const shown = ({ options }: Field, value: string | undefined, t: Reader['t']) =>
  options.find((option) => option.value === value)?.label || value || t('news:change.empty')
