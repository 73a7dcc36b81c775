import type { HostChoice } from '../../../meeting/queries.ts'
import type { Field, FieldOption, Hidden } from '../../form-parts.ts'
import type { Reader } from '../reader.ts'
import { fieldMaker } from '../typed.ts'
import type { PlanRow } from './plan-form.ts'

export interface PlanRowFields {
  legend: string
  hidden: Hidden[]
  fields: {
    heldOn: Field
    startsAt: Field
    endsAt: Field
    place: Field
    hostOrganisationId: Field
    theme: Field
    /** asked only about an hour that comes twice */
    overlapIsMeant: Field | null
  }
  /** what is saved now, when somebody else changed this meeting meanwhile */
  saved: string | null
}

/** The fields of one row; every name ends in the number of the row. */
export const planRow = (
  { typed, faults, existing, saved }: PlanRow,
  number: number,
  legend: string,
  hosts: HostChoice[],
  { t }: Reader,
): PlanRowFields => {
  const numbered = (texts: PlanRow['typed']) =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${name}-${number}`, text]))
  const make = fieldMaker(numbered(typed), numbered(faults), t)
  const f: typeof make = (given) => make({ ...given, name: `${given.name}-${number}` })
  const word = (name: string) => ({ name, label: t(`organiser:plan.${name}`) })
  const isAsked = Object.values(faults).includes('comesTwice') || typed.overlapIsMeant === 'yes'
  return {
    legend,
    hidden: existing
      ? [
          { name: `id-${number}`, value: existing.id },
          { name: `version-${number}`, value: String(existing.version) },
        ]
      : [],
    fields: {
      heldOn: f({ ...word('heldOn'), optionalWord: null }),
      startsAt: f({ ...word('startsAt'), optionalWord: null }),
      endsAt: f({ ...word('endsAt'), optionalWord: null }),
      hostOrganisationId: f({
        ...word('hostOrganisationId'),
        optionalWord: null,
        options: hostOptions(typed.hostOrganisationId ?? '', hosts, t),
      }),
      place: f({ ...word('place'), maxLength: 120 }),
      theme: f({ ...word('theme'), maxLength: 160 }),
      overlapIsMeant: isAsked
        ? f({
            ...word('overlapIsMeant'),
            value: 'yes',
            optionalWord: null,
            isChecked: typed.overlapIsMeant === 'yes',
          })
        : null,
    },
    saved: saved ?? null,
  }
}

const hostOptions = (chosen: string, hosts: HostChoice[], t: Reader['t']): FieldOption[] => [
  { value: '', label: t('organiser:plan.hostToBeDecided'), hint: null, isSelected: chosen === '' },
  ...hosts.map(({ id, name, city }) => ({
    value: id,
    label: city && !name.includes(city) ? `${name} (${city})` : name,
    hint: null,
    isSelected: id === chosen,
  })),
]
