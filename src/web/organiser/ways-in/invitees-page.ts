import type { Circle } from '../../../circle/circle.ts'
import { stateOfInvitee, whyNotRemind } from '../../../registration/invitee.ts'
import { isOpenForRegistration } from '../../../registration/registration.ts'
import { DAYS_WITHOUT_LETTER, toBeReminded } from '../../../registration/remind-all.ts'
import type { InviteeLine } from '../../../registration/settle-ways-in.ts'
import { dayInWords } from '../../../time/day-words.ts'
import type { ActionForm, ErrorSummary, Field, Submit } from '../../form-parts.ts'
import type { Badge, EmptyState, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { type Faults, faultSummary, fieldMaker, type Typed } from '../typed.ts'
import { languageField } from './person-page.ts'
import { wayHead, waysInHref } from './way-parts.ts'

/** `organiser/ways-in/invitees`: who was personally asked to register, and what came of it. */
export interface InviteesPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  form: {
    title: string
    action: string
    name: Field
    email: Field
    language: Field
    submit: Submit
  } | null
  /** why nobody can be asked now; null when somebody can */
  closed: string | null
  /** everybody who would be reminded with one press; null when there is nobody */
  reminders: { title: string; explanation: string; people: string[]; remind: ActionForm } | null
  table: { title: string; label: string; headings: { who: string; state: string; action: string } }
  rows: InviteeRow[]
  empty: EmptyState
}

interface InviteeRow {
  name: string
  email: string
  badge: Badge
  note: string
  reminder: ActionForm | null
  revocation: ActionForm | null
  /** why there is no button to remind */
  reason: string | null
}

/** The invitees of a circle, and the form for one more. */
export const inviteesPage = (
  circle: Circle,
  invitees: InviteeLine[],
  { typed, faults }: { typed: Typed; faults: Faults },
  reader: Reader,
): InviteesPage => {
  const { t } = reader
  const f = fieldMaker(typed, faults, t)
  const fields = {
    name: f({ name: 'name', label: t('ways-in:invitees.name'), isRequired: true, autocomplete: 'off' }),
    email: f({ name: 'email', label: t('ways-in:person.email'), isRequired: true, autocomplete: 'off' }),
    language: languageField(typed, faults, reader),
  }
  const isOpen = isOpenForRegistration(circle.phase)
  return {
    head: wayHead(circle, 'invitees', reader),
    errorSummary: isOpen ? faultSummary(Object.values(fields), t) : null,
    form: isOpen
      ? {
          title: t('ways-in:invitees.add'),
          action: `${waysInHref(circle)}/invitees`,
          ...fields,
          submit: { label: t('ways-in:invitees.send'), note: t('ways-in:invitees.consequence'), quiet: null },
        }
      : null,
    closed: isOpen ? null : t('ways-in:invitees.closed'),
    reminders: isOpen ? reminders(circle, toBeReminded(invitees, reader.now), reader) : null,
    table: {
      title: t('ways-in:invitees.asked'),
      label: t('ways-in:invitees.table'),
      headings: {
        who: t('ways-in:invitees.who'),
        state: t('ways-in:invitees.stateHeading'),
        action: t('ways-in:invitees.action'),
      },
    },
    rows: invitees.map((invitee) => row(circle, invitee, isOpen, reader)),
    empty: { title: t('ways-in:invitees.none'), text: t('ways-in:invitees.noneText'), action: null },
  }
}

const reminders = (circle: Circle, silent: InviteeLine[], { t }: Reader): InviteesPage['reminders'] => {
  const count = silent.length
  if (count === 0) return null
  return {
    title: t('ways-in:invitees.remindAll.title'),
    explanation: t('ways-in:invitees.remindAll.explanation', { count, days: DAYS_WITHOUT_LETTER }),
    people: silent.map(({ name, email }) => `${name}, ${email}`),
    remind: {
      action: `${waysInHref(circle)}/invitees/reminders`,
      hidden: [{ name: 'invitees', value: silent.map(({ id }) => id).join(' ') }],
      label: t('ways-in:invitees.remindAll.send', { count }),
      look: 'secondary',
      isNegative: false,
      note: null,
    },
  }
}

const row = (circle: Circle, invitee: InviteeLine, isOpen: boolean, reader: Reader): InviteeRow => {
  const { t, now } = reader
  const { name, email } = invitee
  const state = stateOfInvitee(invitee)
  const reason = whyNotRemind(invitee, now)
  const isOver = state === 'registered' || state === 'revoked'
  const action = (what: 'reminder' | 'revocation'): ActionForm => ({
    action: `${waysInHref(circle)}/invitees/${invitee.id}/${what}`,
    hidden: [],
    label: t(`ways-in:invitees.${what}`, { name }),
    look: what === 'reminder' ? 'secondary' : 'subtle',
    isNegative: false,
    note: null,
  })
  return {
    name,
    email,
    badge: {
      kind: state === 'registered' ? 'ok' : state === 'revoked' ? 'draft' : 'plain',
      text: t(`ways-in:invitees.state.${state}`),
    },
    note: noteOf(invitee, reader),
    reminder: !reason && isOpen ? action('reminder') : null,
    revocation: isOver ? null : action('revocation'),
    reason: reason === 'tooSoon' && isOpen ? t('ways-in:invitees.tooSoon') : null,
  }
}

const noteOf = ({ invitedAt, remindedAt }: InviteeLine, { t, language }: Reader): string => {
  const day = (moment: Temporal.Instant) =>
    dayInWords(moment.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString(), language, 'short')
  return [
    t('ways-in:invitees.invitedOn', { day: day(invitedAt) }),
    ...(remindedAt ? [t('ways-in:invitees.remindedOn', { day: day(remindedAt) })] : []),
  ].join(' ')
}
