import { EXPERT_KINDS, type Expert } from '../../../../../expert/experts.ts'
import { dayInWords } from '../../../../../time/day-words.ts'
import { field, type GivenField } from '../../../../field.ts'
import type { ActionForm, Field, Submit } from '../../../../form-parts.ts'
import type { Badge, Facts } from '../../../../parts.ts'
import type { Reader } from '../../../reader.ts'
import type { ExpertTyped } from './expert-form.ts'
import type { DeepDiveOfPage } from './given.ts'

/** Who is asked for a deep dive, with what they answered. */
export interface ExpertsPart {
  title: string
  none: string | null
  /** why nobody can be asked or taken off any more */
  reason: string | null
  lines: ExpertLine[]
  add: {
    legend: string
    note: string
    action: string
    name: Field
    email: Field
    language: Field
    kind: Field
    submit: Submit
  } | null
}

interface ExpertLine {
  name: string
  badge: Badge
  facts: Facts
  /** one address to ask somebody of whom only the name is known */
  invite: { action: string; email: Field; label: string } | null
  /** asks, or asks again, at the address that is known */
  ask: ActionForm | null
  takeOff: ActionForm | null
}

/** The experts of a deep dive, and the form that names one more. */
export const expertsPart = (given: DeepDiveOfPage, form: ExpertTyped, reader: Reader): ExpertsPart => {
  const { t } = reader
  const { experts, closed, href } = given
  return {
    title: t('expert:experts.title'),
    none: experts.length === 0 ? t('expert:experts.none') : null,
    reason: closed ? t(`organiser:meeting.${closed}Reason`) : null,
    lines: experts.map((expert) => lineOf(expert, closed ? null : href, reader)),
    add: closed ? null : addForm(form, href, reader),
  }
}

const lineOf = (expert: Expert, href: string | null, { t, language }: Reader): ExpertLine => {
  const { id, name, state, email } = expert
  const button = (what: 'ask' | 'askAgain' | 'takeOff', path: string): ActionForm => ({
    action: `${href}/experts/${id}/${path}`,
    hidden: [],
    label: t(`expert:experts.${what}`, { name }),
    look: 'subtle',
    isNegative: path === 'removal',
    note: null,
  })
  const day = expert.answeredAt ?? expert.askedAt
  const date = day?.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
  const since = date ? t(`expert:experts.since.${state}`, { day: dayInWords(date, language) }) : null
  const fact = (term: string, text: string, note: string | null = null) =>
    text === '' ? [] : [{ term: t(`expert:experts.${term}`), fact: text, note, href: null }]
  return {
    name,
    badge: { kind: BADGES[state], text: t(`expert:state.${state}`) },
    facts: {
      items: [
        ...fact('kind', t(`expert:kind.${expert.kind}`)),
        ...fact('email', email ?? t('expert:experts.noEmail'), since),
        ...fact('needs', expert.needs),
        ...fact('biography', expert.biography),
      ],
    },
    invite:
      href !== null && email === null
        ? {
            action: `${href}/experts/${id}/invitation`,
            email: field({
              name: 'email',
              id: `field-email-${id}`,
              label: t('expert:experts.emailOf', { name }),
              autocomplete: 'off',
              isRequired: true,
              maxLength: 254,
            }),
            label: t('expert:experts.ask', { name }),
          }
        : null,
    ask: href !== null && email !== null ? button(expert.askedAt ? 'askAgain' : 'ask', 'invitation') : null,
    takeOff: href === null ? null : button('takeOff', 'removal'),
  }
}

const BADGES = { named: 'plain', asked: 'plain', confirmed: 'ok', declined: 'warning' } as const

const addForm = ({ typed, faults }: ExpertTyped, href: string, { t }: Reader): ExpertsPart['add'] => {
  const f = (given: GivenField): Field => {
    const fault = faults[given.name]
    return field({
      value: typed[given.name] ?? '',
      error: fault ? t(`expert:fault.${fault}`) : null,
      id: `field-expert-${given.name}`,
      ...given,
    })
  }
  const options = (name: 'kind' | 'language', values: readonly string[]) =>
    values.map((value) => ({
      value,
      label: t(name === 'kind' ? `expert:kind.${value}` : `organiser:host.${value}`),
      hint: null,
      isSelected: typed[name] === value,
    }))
  const label = (name: string) => t(`expert:experts.${name}`)
  return {
    legend: label('addTitle'),
    note: label('addNote'),
    action: `${href}/experts`,
    name: f({ name: 'name', label: label('name'), isRequired: true, maxLength: 120 }),
    email: f({
      name: 'email',
      label: label('email'),
      hint: label('emailHint'),
      optionalWord: t('layout:optional'),
      maxLength: 254,
    }),
    kind: f({ name: 'kind', label: label('kind'), options: options('kind', EXPERT_KINDS) }),
    language: f({ name: 'language', label: label('language'), options: options('language', ['nl', 'en']) }),
    submit: { label: label('add'), note: null, quiet: null },
  }
}
