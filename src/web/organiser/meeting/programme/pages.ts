import type { Agenda } from '../../../../agenda/agenda.ts'
import type { AsideItem } from '../../../../programme/put-aside.ts'
import { dayInWords, hoursInWords } from '../../../../time/day-words.ts'
import { errorSummary } from '../../../field.ts'
import type { ErrorSummary, Field, Hidden, Submit } from '../../../form-parts.ts'
import type { Link } from '../../../layout.ts'
import type { NoticePart, PageHead } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { type AsidePart, addPart, asidePart, type ReorderScript, reorderScript } from './around.ts'
import type { ProgrammeForm } from './form.ts'
import { type Judged, judge } from './judged.ts'
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
  const judged = judge(agenda, form, reader)
  const frame = { form, times: judged?.times ?? null, isConflict, href: `${href}/programme` }
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
    findings: findingNotices(judged, reader),
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
    reorder: reorderScript({ scriptHref, href: `${href}/programme` }, t),
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

// What cannot happen as it stands; the rest is advice.
const CANNOT_BE: readonly string[] = [
  'tooLong',
  'longerThanDay',
  'fixedTooEarly',
  'fixedOverlap',
  'walkFillsVisit',
]

const findingNotices = (judged: Judged | null, reader: Reader): NoticePart[] => {
  if (!judged) return []
  const { fits, findings } = judged
  return [
    ...findings.map(({ kind, sentence, room }) => ({
      ...noticeOf(CANNOT_BE.includes(kind) ? 'error' : 'info', room, reader),
      title: `${sentence} `,
    })),
    ...(fits.length === 0
      ? []
      : [{ ...noticeOf('info', fits.join(' '), reader), title: `${reader.t('programme:fitted')} ` }]),
  ]
}

const noticeOf = (kind: NoticePart['kind'], text: string, { t }: Reader): NoticePart => ({
  kind,
  word: t(`layout:noticeKind.${kind}`),
  title: null,
  text,
  links: [],
})
