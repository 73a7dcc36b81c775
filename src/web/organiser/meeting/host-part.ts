import type { Agenda } from '../../../agenda/agenda.ts'
import type { CurrentHostEditor } from '../../../programme/host-editors.ts'
import type { SectionStanding } from '../../../programme/section-standing.ts'
import type { ActionForm, ErrorSummary, Field, Submit } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Facts } from '../../parts.ts'
import type { MeetingStatus } from '../missing.ts'
import type { Reader } from '../reader.ts'
import { faultSummary, fieldMaker } from '../typed.ts'
import type { EditorForm } from './editor-form.ts'

/** What the host has told so far, who may tell it, and a form to let somebody else do so. */
export interface HostPart {
  title: string
  state: string
  facts: Facts
  /** texts of people who have no key any more; empty when there are none */
  leftBehind: Link[]
  editors: { title: string; none: string | null; lines: { text: string; revoke: ActionForm | null }[] }
  invitation: {
    title: string
    /** folded once somebody may fill it in and nobody else is kept: it is seldom needed then */
    isOpen: boolean
    errorSummary: ErrorSummary | null
    action: string
    name: Field
    email: Field
    language: Field
    submit: Submit
  } | null
  /** why nobody can be invited */
  reason: string | null
}

interface HostState {
  meeting: MeetingStatus
  agenda: Agenda
  editors: CurrentHostEditor[]
  standing: SectionStanding | undefined
  /** code of why the meeting can no longer change, or null */
  closed: 'cancelled' | 'past' | null
  href: string
}

/** The part of a meeting's page that is about its host. */
export const hostPart = (given: HostState, form: EditorForm, reader: Reader): HostPart => {
  const { t } = reader
  const { meeting, agenda, editors, standing, closed, href } = given
  return {
    title: meeting.hostName ?? t('organiser:host.toBeDecided'),
    state: t(`organiser:host.${meeting.hostHasSaved ? 'hasSaved' : 'nothingYet'}`),
    facts: factsOf(agenda, reader),
    leftBehind: reader.mayChange
      ? (standing?.leftBehind ?? []).map((who) => ({
          label: t('organiser:host.leftBehind', { who }),
          href: `${href}/section`,
        }))
      : [],
    editors: {
      title: t('organiser:host.editors'),
      none: editors.length === 0 ? t('organiser:host.noEditors') : null,
      lines: editors.map((editor) => ({
        text: `${editor.name}, ${editor.email}`,
        revoke: reader.mayChange ? revoke(editor, href, reader) : null,
      })),
    },
    invitation: reader.mayChange && !closed ? invitation(form, href, editors.length === 0, reader) : null,
    reason: closed
      ? t(`organiser:meeting.${closed}Reason`)
      : reader.mayChange
        ? null
        : t('organiser:readOnly'),
  }
}

const factsOf = ({ venue, visit, speaker }: Agenda, { t }: Reader): Facts => {
  const fact = (name: string, text: string) => ({
    term: t(`organiser:host.${name}`),
    fact: text || t('organiser:host.notYet'),
    note: null,
    href: null,
  })
  return {
    items: [
      fact('venue', [venue.name, venue.address].filter(Boolean).join(', ')),
      fact('visit', visit.title),
      fact('speaker', speaker.name),
    ],
  }
}

const revoke = (editor: CurrentHostEditor, href: string, { t }: Reader): ActionForm => ({
  action: `${href}/host-editors/${editor.id}/revocation`,
  hidden: [],
  label: t('organiser:host.revoke', { name: editor.name }),
  look: 'subtle',
  isNegative: true,
  note: null,
})

const invitation = (
  { typed, faults }: EditorForm,
  href: string,
  isFirst: boolean,
  { t }: Reader,
): HostPart['invitation'] => {
  const f = fieldMaker(typed, faults, t)
  const fields = {
    name: f({ name: 'name', label: t('organiser:host.name'), isRequired: true, maxLength: 120 }),
    email: f({ name: 'email', label: t('organiser:host.email'), isRequired: true, maxLength: 254 }),
    language: f({
      name: 'language',
      label: t('organiser:host.language'),
      isRequired: true,
      options: ['nl', 'en'].map((value) => ({
        value,
        label: t(`organiser:host.${value}`),
        hint: null,
        isSelected: typed.language === value,
      })),
    }),
  }
  const errorSummary = faultSummary(Object.values(fields), t)
  return {
    title: t('organiser:host.invite'),
    isOpen: isFirst || Boolean(typed.email) || errorSummary !== null,
    errorSummary,
    action: `${href}/host-editors`,
    ...fields,
    submit: { label: t('organiser:host.send'), note: t('organiser:host.consequence'), quiet: null },
  }
}
