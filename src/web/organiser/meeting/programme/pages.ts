import { type Agenda, dayOf } from '../../../../agenda/agenda.ts'
import { findingInWords, roomInWords } from '../../../../agenda/finding-words.ts'
import { findingsOf } from '../../../../agenda/findings.ts'
import { layOut } from '../../../../agenda/timing.ts'
import type { AsideItem } from '../../../../programme/put-aside.ts'
import { dayInWords, hoursInWords, timeInWords, wallTimeOf } from '../../../../time/day-words.ts'
import { errorSummary } from '../../../field.ts'
import type { ErrorSummary, Field, Hidden, Submit } from '../../../form-parts.ts'
import type { Link } from '../../../layout.ts'
import type { NoticePart, PageHead } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { type AsidePart, addPart, asidePart, type ReorderScript, reorderScript } from './around.ts'
import type { ProgrammeForm } from './form.ts'
import { lineOf, type ProgrammeLine } from './lines.ts'

/** `organiser/meeting/programme`: the items of a meeting to arrange, with their clock times. */
export interface ProgrammePage {
  head: PageHead
  errorSummary: ErrorSummary | null
  conflict: NoticePart | null
  findings: NoticePart[]
  action: string
  hidden: Hidden[]
  label: string
  items: ProgrammeLine[]
  add: { title: string; kind: Field; label: string }
  submit: Submit
  links: Link[]
  aside: AsidePart | null
  reorder: ReorderScript
}

/**
 * The page to arrange a programme.
 * @param aside what was taken out of it
 * @param isConflict somebody else saved meanwhile: their texts stand beside these
 */
export const programmePage = (
  agenda: Agenda,
  form: ProgrammeForm,
  { aside, scriptHref, isConflict }: { aside: AsideItem[]; scriptHref: string; isConflict: boolean },
  reader: Reader,
): ProgrammePage => {
  const { t, language } = reader
  const { meeting, circle } = agenda
  const href = `/organiser/circles/${circle.slug}/meetings/${meeting.number}`
  const frame = { form, times: timesOf(agenda, form, language), isConflict, href: `${href}/programme` }
  const items = form.lines.map((line, at) => lineOf(frame, line, at, reader))
  const count = items.filter((item) => item.title.error || item.minutes.error).length
  return {
    head: {
      back: { label: t('programme:backToMeeting', { number: meeting.number }), href },
      kicker: [
        dayInWords(meeting.heldOn, language),
        hoursInWords(meeting.startsAt, meeting.endsAt, language),
      ].join(', '),
      title: t('programme:title', { city: meeting.place || t('programme:cityToBeDecided') }),
      lead: t('programme:lead'),
    },
    errorSummary: errorSummary(
      t('layout:errorSummaryTitle', { count }),
      items.flatMap(({ legend, title, minutes }) => [named(legend, title), named(legend, minutes)]),
    ),
    conflict: isConflict ? noticeOf('warning', t('programme:conflict'), reader) : null,
    findings: findingNotices(agenda, form, reader),
    action: `${href}/programme`,
    hidden: [
      { name: 'mark', value: form.mark },
      { name: 'order', value: form.lines.map(({ item }) => item.id).join(',') },
    ],
    label: t('programme:items'),
    items,
    add: addPart(t),
    submit: { label: t('programme:submit'), note: t('programme:submitNote'), quiet: null },
    aside: asidePart(aside, `${href}/programme`, t),
    reorder: reorderScript({ scriptHref, startsAt: meeting.startsAt, language }, t),
    links: [
      ...(circle.phase === 'draft'
        ? []
        : [{ label: t('programme:see'), href: `/kringen/${circle.slug}/meetings/${meeting.number}` }]),
      { label: t('programme:section'), href: `${href}/section` },
      { label: t('template:link'), href: `${href}/programme/template` },
    ],
  }
}

// Every line has a title and minutes: above the form the line is named too.
const named = (legend: string, one: Field): Field => ({
  ...one,
  error: one.error && `${legend}, ${one.label.toLowerCase()}: ${one.error}`,
})

const timesOf = (agenda: Agenda, form: ProgrammeForm, language: Reader['language']): string[] | null => {
  const clock = (minute: number) => timeInWords(wallTimeOf(minute), language)
  return (
    asTyped(agenda, form)?.lines.map((line) => `${clock(line.startMinute)}–${clock(line.endMinute)}`) ?? null
  )
}

// What is on the screen is judged, not what is stored: the sentence and the fields must tell the same.
const findingNotices = (agenda: Agenda, form: ProgrammeForm, reader: Reader): NoticePart[] => {
  const laidOut = asTyped(agenda, form)
  if (!laidOut) return []
  return findingsOf(laidOut, dayOf(agenda)).map((finding) => ({
    ...noticeOf(finding.kind === 'tooLong' ? 'error' : 'info', roomInWords(finding, reader.t) ?? '', reader),
    title: `${findingInWords(finding, reader.t)} `,
  }))
}

// Null while some minutes are none.
const asTyped = (agenda: Agenda, form: ProgrammeForm) => {
  const items = form.lines.map(({ item, typed }) => ({
    kind: item.kind,
    title: typed.title ?? '',
    minutes: Number(typed.minutes),
    leastMinutes: item.leastMinutes,
    fixedStart: item.fixedStart,
  }))
  const isCount = ({ minutes }: { minutes: number }) =>
    Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440
  return items.every(isCount) ? layOut(items, dayOf(agenda)) : null
}

const noticeOf = (kind: NoticePart['kind'], text: string, { t }: Reader): NoticePart => ({
  kind,
  word: t(`layout:noticeKind.${kind}`),
  title: null,
  text,
  links: [],
})
