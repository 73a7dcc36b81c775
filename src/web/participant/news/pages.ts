import { isUndecided, type News } from '../../../contribution/news.ts'
import { whyNotChange } from '../../../meeting/meeting.ts'
import type { OwnMeeting, OwnRegistration } from '../../../registration/own-registration.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import type { ActionForm, ErrorSummary } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import { type NewsEntry, newsEntry } from '../../news-entry.ts'
import type { Badge, ContactCard, EmptyState, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import type { Reader } from '../reader.ts'
import { meetingName, type NewsFormPart, newsFaults, newsFields } from './fields.ts'
import type { NewsForm } from './form.ts'

/** `participant/news`: what somebody offered for the news of meetings, and a form to offer more. */
export interface NewsPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  /** null while nothing was offered */
  own: { title: string; lines: OwnLine[] } | null
  formTitle: string
  form: NewsFormPart | null
  /** why nothing can be offered, in place of the form */
  empty: EmptyState | null
  contact: ContactCard
}

interface OwnLine {
  id: string
  entry: NewsEntry
  meeting: string
  /** what its state means */
  text: string
  change: (Link & { of: string }) | null
  /** to withdraw it or to offer it again; null when its meeting has begun */
  action: ActionForm | null
}

/** Where somebody finds what they offered. */
export const newsHref = (own: OwnRegistration): string => `/participant/${own.id}/news`

/** The meetings that news can be offered for. */
export const meetingsToCome = (own: OwnRegistration, now: Temporal.Instant): OwnMeeting[] =>
  own.meetings.filter((meeting) => !whyNotChange(meeting, now))

/** The page of somebody's own news, with the form as it was typed. */
export const newsPage = (
  own: OwnRegistration,
  offered: readonly News[],
  form: NewsForm,
  reader: Reader,
): NewsPage => {
  const { t, now } = reader
  const choices = meetingsToCome(own, now)
  const fields = newsFields(form, choices, reader)
  const whyNot = whyNotOffer(own, choices, form)
  return {
    head: {
      back: { label: t('participant:back'), href: `/participant/${own.id}` },
      kicker: own.circle.title,
      title: t('news:own.title'),
      lead: t('news:own.lead'),
    },
    errorSummary: newsFaults(fields, reader),
    own:
      offered.length === 0
        ? null
        : { title: t('news:own.listTitle'), lines: offered.map((one) => ownLine(own, one, reader)) },
    formTitle: t('news:form.title'),
    form: whyNot
      ? null
      : {
          action: newsHref(own),
          hidden: [{ name: 'newsId', value: form.typed.newsId ?? '' }],
          ...fields,
          submit: { label: t('news:form.submit'), note: t('news:form.note'), quiet: null },
        },
    empty: whyNot
      ? { title: t(`news:own.${whyNot}.title`), text: t(`news:own.${whyNot}.text`), action: null }
      : null,
    contact: contactOf(own.circle, t),
  }
}

// What was typed stays on the screen, whatever ended meanwhile.
const whyNotOffer = (own: OwnRegistration, choices: readonly OwnMeeting[], { faults }: NewsForm) => {
  if (Object.keys(faults).length > 0) return null
  if (!holdsSeat(own.state)) return 'noSeat'
  return choices.length === 0 ? 'noMeeting' : null
}

const ownLine = (own: OwnRegistration, news: News, reader: Reader): OwnLine => {
  const { t, now } = reader
  const meeting = own.meetings.find(({ id }) => id === news.meetingId)
  const isToCome = meeting ? !whyNotChange(meeting, now) : isUndecided(news.state)
  const href = `${newsHref(own)}/${news.id}`
  const isWithdrawn = news.state === 'withdrawn'
  const mayReturn = holdsSeat(own.state) && meeting !== undefined
  return {
    id: `news-${news.id}`,
    entry: newsEntry(news, stateBadge(news, reader), t),
    meeting: meeting ? meetingName(meeting, reader) : t('news:noMeeting'),
    text: t(`news:own.text.${news.state}`),
    change:
      isToCome && !isWithdrawn && holdsSeat(own.state)
        ? { label: t('news:own.change'), href, of: news.title }
        : null,
    action:
      isToCome && (!isWithdrawn || mayReturn)
        ? {
            action: `${href}/${isWithdrawn ? 'return' : 'withdrawal'}`,
            hidden: [],
            label: t(`news:own.${isWithdrawn ? 'return' : 'withdraw'}`),
            look: 'subtle',
            isNegative: false,
            note: null,
          }
        : null,
  }
}

const stateBadge = ({ state }: News, { t }: Reader): Badge => ({
  kind: state === 'placed' ? 'ok' : state === 'withdrawn' ? 'draft' : 'plain',
  text: t(`news:state.${state}`),
})
