import { isPublic } from '../../../circle/circle.ts'
import type { CirclePhase } from '../../../db/schema.ts'
import type { ErrorSummary, Field, Hidden, Submit } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { NoticePart, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { faultSummary, fieldMaker } from '../typed.ts'
import type { HostRow } from './hosts-form.ts'

/** `organiser/begin/hosts`: who will receive each meeting, as long as they were not told. */
export interface HostsPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  notice: NoticePart | null
  hidden: Hidden[]
  action: string
  rows: { legend: string; name: Field; email: Field }[]
  none: { text: string; link: Link } | null
  submit: Submit
}

/** The form of who receives, a row per meeting that has a host. */
export const hostsPage = (
  { slug, title, phase }: { slug: string; title: string; phase: CirclePhase },
  rows: HostRow[],
  { t }: Reader,
  notice: NoticePart | null = null,
): HostsPage => {
  const href = `/organiser/circles/${slug}`
  const isOpen = isPublic(phase)
  const back = isOpen
    ? { label: title, href }
    : { label: t('begin:review.title'), href: `${href}/publication` }
  const shown = rows.map(({ number, organisation, typed, faults }) => {
    const numbered = (texts: Record<string, string>) =>
      Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${name}-${number}`, text]))
    const f = fieldMaker(numbered({ ...typed }), numbered({ ...faults }), t)
    return {
      legend: t('begin:hosts.legend', { number, organisation }),
      name: f({ name: `hostName-${number}`, label: t('begin:hosts.name'), maxLength: 120 }),
      email: f({ name: `hostEmail-${number}`, label: t('begin:hosts.email'), maxLength: 254 }),
    }
  })
  const fields = shown.flatMap(({ legend, name, email }) =>
    [name, email].map((field) => ({ ...field, label: `${legend}, ${field.label}` })),
  )
  return {
    head: {
      back,
      kicker: title,
      title: t('begin:hosts.title'),
      lead: t(isOpen ? 'begin:hosts.leadPublished' : 'begin:hosts.lead'),
    },
    errorSummary: faultSummary(fields, t),
    notice,
    hidden: [{ name: 'published', value: isOpen ? 'yes' : '' }],
    action: `${href}/hosts`,
    rows: shown,
    none:
      shown.length === 0
        ? isOpen
          ? { text: t('begin:hosts.noneLeft'), link: { label: t('begin:hosts.toCircle'), href } }
          : { text: t('begin:hosts.none'), link: { label: t('begin:hosts.plan'), href: `${href}/meetings` } }
        : null,
    submit: {
      label: t('begin:hosts.submit'),
      note: t('begin:hosts.note'),
      quiet: { label: t('organiser:cancel'), href: back.href },
    },
  }
}

/** That the circle was published since the form was made, and what was typed that has no place in it any more. */
export const publishedMeanwhile = (elsewhere: string[], { t, language }: Reader): NoticePart => {
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(elsewhere)
  return {
    kind: 'warning',
    word: t('layout:noticeKind.warning'),
    title: t('begin:hosts.moved.title'),
    text: [t('begin:hosts.moved.text'), list && t('begin:hosts.moved.gone', { list })]
      .filter(Boolean)
      .join(' '),
    links: [],
  }
}
