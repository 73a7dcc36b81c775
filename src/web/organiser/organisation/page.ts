import type { HostChoice } from '../../../meeting/queries.ts'
import type { ErrorSummary, Field, Submit } from '../../form-parts.ts'
import type { EmptyState, PageHead } from '../../parts.ts'
import type { Overview } from '../circle/queries.ts'
import type { Reader } from '../reader.ts'
import { type Faults, faultSummary, fieldMaker, type Typed } from '../typed.ts'

/** `organiser/organisation/list`: who takes part, who hosts when, and a form to add one. */
export interface OrganisationsPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  label: string
  headings: { name: string; hosts: string; people: string }
  rows: { name: string; hosts: string; people: string }[]
  empty: EmptyState
  form: { title: string; action: string; name: Field; city: Field; submit: Submit } | null
}

/** The organisations of a circle as a board of turns: who hosted, who not yet. */
export const organisationsPage = (
  circle: Overview,
  hosts: HostChoice[],
  { typed, faults }: { typed: Typed; faults: Faults },
  reader: Reader,
): OrganisationsPage => {
  const { t } = reader
  const word = (name: string) => t(`organiser:organisations.${name}`)
  const href = `/organiser/circles/${circle.slug}`
  const f = fieldMaker(typed, faults, t)
  const fields = {
    name: f({
      name: 'name',
      label: word('nameLabel'),
      hint: word('nameHint'),
      isRequired: true,
      maxLength: 160,
    }),
    city: f({ name: 'city', label: word('cityLabel'), hint: word('cityHint'), maxLength: 120 }),
  }
  return {
    head: { back: { label: circle.title, href }, kicker: null, title: word('title'), lead: word('lead') },
    errorSummary: faultSummary(Object.values(fields), t),
    label: word('title'),
    headings: { name: word('name'), hosts: word('hosts'), people: word('people') },
    rows: hosts.map((host) => row(host, circle, reader)),
    empty: { title: word('none'), text: word('noneText'), action: null },
    form: reader.mayChange
      ? {
          title: word('add'),
          action: `${href}/organisations`,
          ...fields,
          submit: {
            label: word('addButton'),
            note: null,
            quiet: { label: t('organiser:overview.changePlan'), href: `${href}/meetings` },
          },
        }
      : null,
  }
}

const row = (host: HostChoice, circle: Overview, { t, language }: Reader) => {
  const turns = circle.meetings.filter(
    ({ state, hostOrganisationId }) => state === 'planned' && hostOrganisationId === host.id,
  )
  const numbers = new Intl.ListFormat(language).format(turns.map(({ number }) => String(number)))
  const people = circle.registrations.filter(
    ({ state, organisationId }) => state === 'confirmed' && organisationId === host.id,
  )
  return {
    name: host.city && !host.name.includes(host.city) ? `${host.name} (${host.city})` : host.name,
    hosts:
      turns.length > 0
        ? t('organiser:organisations.turns', { count: turns.length, numbers })
        : t('organiser:organisations.noTurn'),
    people: String(people.length),
  }
}
