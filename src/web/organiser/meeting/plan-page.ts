import type { HostChoice } from '../../../meeting/queries.ts'
import { dayInWords, hoursInWords } from '../../../time/day-words.ts'
import type { ErrorSummary, Hidden, Submit } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { NoticePart, PageHead } from '../../parts.ts'
import type { Overview } from '../circle/queries.ts'
import type { MeetingStatus } from '../missing.ts'
import type { Reader } from '../reader.ts'
import { faultSummary } from '../typed.ts'
import { planWarningsOf, type WarningList, warningNotice } from '../warnings.ts'
import type { PlanForm, PlanRow } from './plan-form.ts'
import { type PlanRowFields, planRow } from './plan-row.ts'

/** `organiser/meeting/plan`: all meetings of a circle on one page. */
export interface PlanPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  /** why the plan was not saved, when no field is to blame */
  refusal: NoticePart | null
  warnings: WarningList | null
  /** meetings that were held or cancelled, as they were */
  fixed: { title: string; lines: string[] } | null
  action: string
  hidden: Hidden[]
  rows: PlanRowFields[]
  moreRows: { label: string; value: string }
  hosts: { text: string; link: Link }
  submit: Submit
}

export interface PlanState {
  circle: Overview
  hosts: HostChoice[]
  /** meetings whose row can change */
  changeable: MeetingStatus[]
}

/**
 * The plan as a form.
 * @param refusal code of the reason why the rules refused the whole plan, or null
 */
export const planPage = (
  { circle, hosts, changeable }: PlanState,
  rows: PlanForm['rows'],
  reader: Reader,
  refusal: string | null = null,
): PlanPage => {
  const { t } = reader
  const href = `/organiser/circles/${circle.slug}`
  const fixed = circle.meetings.filter((meeting) => !changeable.includes(meeting))
  const fields = rows.map((row, at) =>
    planRow(row, at + 1, legendOf(row, at, fixed.length, changeable, t), hosts, reader),
  )
  const named = fields.flatMap(({ legend, fields }) =>
    Object.values(fields).flatMap((field) =>
      field ? [{ ...field, label: `${legend}, ${field.label}` }] : [],
    ),
  )
  return {
    head: {
      back: { label: circle.title, href },
      kicker: null,
      title: t('organiser:plan.title'),
      lead: t('organiser:plan.lead'),
    },
    errorSummary: faultSummary(named, t),
    refusal: refusal === null ? null : refusalNotice(refusal, reader),
    warnings: warningNotice(planWarningsOf(circle), circle, reader),
    fixed:
      fixed.length > 0
        ? { title: t('organiser:plan.fixed'), lines: fixed.map((meeting) => inOneLine(meeting, reader)) }
        : null,
    action: `${href}/meetings`,
    hidden: [{ name: 'rows', value: String(rows.length) }],
    rows: fields,
    moreRows: { label: t('organiser:plan.moreRows'), value: String(rows.length + 1) },
    hosts: {
      text:
        hosts.length === 0 ? t('organiser:plan.noHosts') : t('organiser:plan.hosts', { count: hosts.length }),
      link: { label: t('organiser:plan.addHost'), href: `${href}/organisations` },
    },
    submit: {
      label: t('organiser:plan.save'),
      note: consequence(circle, reader),
      quiet: { label: t('organiser:cancel'), href },
    },
  }
}

/** A meeting in one line: 'Bijeenkomst 2: donderdag 10 december 2026, 09.30–16.30 uur, Ede (vervallen)'. */
export const inOneLine = (meeting: MeetingStatus, { t, language }: Reader): string => {
  const place = meeting.place || t('series:placeUnknown')
  const when = `${dayInWords(meeting.heldOn, language)}, ${hoursInWords(meeting.startsAt, meeting.endsAt, language)}`
  const suffix = meeting.state === 'cancelled' ? ` (${t('organiser:meeting.cancelled')})` : ''
  return `${t('organiser:meeting.number', { number: meeting.number })}: ${when}, ${place}${suffix}`
}

const legendOf = (row: PlanRow, at: number, before: number, changeable: MeetingStatus[], t: Reader['t']) => {
  const known = changeable.find(({ id }) => id === row.existing?.id)
  return t('organiser:meeting.number', { number: known?.number ?? before + at + 1 })
}

const consequence = (circle: Overview, { t }: Reader): string | null => {
  const count = circle.registrations.filter(({ state }) => state === 'confirmed').length
  return count > 0 && circle.meetings.length > 0 ? t('organiser:plan.consequence', { count }) : null
}

const refusalNotice = (reason: string, { t }: Reader): NoticePart => ({
  kind: 'error',
  word: t('layout:noticeKind.error'),
  title: t('organiser:plan.notSaved'),
  text: t(`organiser:plan.refused.${reason}`),
  links: [],
})
