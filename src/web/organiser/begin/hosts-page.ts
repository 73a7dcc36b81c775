import type { ErrorSummary, Field, Submit } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { faultSummary, fieldMaker } from '../typed.ts'
import type { HostRow } from './hosts-form.ts'

/** `organiser/begin/hosts`: who will receive each meeting, before anybody is told. */
export interface HostsPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  action: string
  rows: { legend: string; name: Field; email: Field }[]
  none: { text: string; link: Link } | null
  submit: Submit
}

/** The form of who receives, a row per meeting that has a host. */
export const hostsPage = (
  { slug, title }: { slug: string; title: string },
  rows: HostRow[],
  { t }: Reader,
): HostsPage => {
  const href = `/organiser/circles/${slug}`
  const back = `${href}/publication`
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
      back: { label: t('begin:review.title'), href: back },
      kicker: title,
      title: t('begin:hosts.title'),
      lead: t('begin:hosts.lead'),
    },
    errorSummary: faultSummary(fields, t),
    action: `${href}/hosts`,
    rows: shown,
    none:
      shown.length === 0
        ? { text: t('begin:hosts.none'), link: { label: t('begin:hosts.plan'), href: `${href}/meetings` } }
        : null,
    submit: {
      label: t('begin:hosts.submit'),
      note: t('begin:hosts.note'),
      quiet: { label: t('organiser:cancel'), href: back },
    },
  }
}
