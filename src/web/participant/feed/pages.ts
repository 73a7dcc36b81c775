import type { RegistrationState } from '../../../db/registration-tables.ts'
import type { Translate } from '../../../i18n/words.ts'
import { feedToken } from '../../../invitation/calendar-feed.ts'
import type { Deps } from '../../deps.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'

/** The own calendar link, and what to know before using it. */
export interface CalendarPart {
  title: string
  text: string
  /** null until a link was made */
  link: { subscribe: Link; copyLabel: string; feedHref: string } | null
  hints: string[]
  form: ActionForm
  /** whether they want invitations beside it; null until a link was made */
  choice: ActionForm | null
}

/** The two addresses of the calendar of a registration, for a program and for the reader; null while it has no link. */
export const calendarOf = async (
  deps: Deps,
  registrationId: string,
): Promise<{ feedHref: string; webcalHref: string } | null> => {
  const token = await feedToken(deps.db, { registrationId }, deps.secret)
  if (token === null) return null
  const feedHref = `${deps.config.baseUrl}/feed/${token}/agenda.ics`
  return { feedHref, webcalHref: feedHref.replace(/^https?:/, 'webcal:') }
}

/** What somebody's own page says about their calendar; null for who has no seat. */
export const calendarPart = async (
  deps: Deps,
  own: { id: string; state: RegistrationState; usesFeed: boolean },
  t: Translate,
): Promise<CalendarPart | null> => {
  if (own.state !== 'confirmed') return null
  const found = await calendarOf(deps, own.id)
  return {
    title: t('calendar:feed.title'),
    text: t('calendar:feed.text'),
    link: found && {
      subscribe: { label: t('calendar:feed.subscribe'), href: found.webcalHref },
      copyLabel: t('calendar:feed.copy'),
      feedHref: found.feedHref,
    },
    hints: [t('calendar:feed.slow'), t(own.usesFeed ? 'calendar:feed.alone' : 'calendar:feed.double')],
    form: {
      action: `/participant/${own.id}/feed`,
      hidden: [],
      label: t(found ? 'calendar:feed.renew' : 'calendar:feed.make'),
      look: found ? 'subtle' : 'secondary',
      isNegative: false,
      note: found ? t('calendar:feed.renewHint') : null,
    },
    choice: found || own.usesFeed ? choiceOf(own, t) : null,
  }
}

const choiceOf = ({ id, usesFeed }: { id: string; usesFeed: boolean }, t: Translate): ActionForm => ({
  action: `/participant/${id}/feed/invitations`,
  hidden: [{ name: 'wanted', value: usesFeed ? 'yes' : 'no' }],
  label: t(usesFeed ? 'calendar:feed.invite' : 'calendar:feed.inviteNoMore'),
  look: 'secondary',
  isNegative: false,
  note: t(usesFeed ? 'calendar:feed.inviteHint' : 'calendar:feed.inviteNoMoreHint'),
})
