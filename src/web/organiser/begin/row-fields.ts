import type { Field, Hidden } from '../../form-parts.ts'
import type { Reader } from '../reader.ts'
import { fieldMaker, type Typed } from '../typed.ts'
import type { BeginRow } from './row-form.ts'

/** A row of the page of a new circle. */
export interface BeginRowFields {
  legend: string
  hidden: Hidden[]
  /** what the announcement says of this meeting, and what is to be looked at; none when nothing was read */
  read: string[]
  /** what an organiser may want to look at again: a day on which nobody works, for one */
  remarks: string[]
  heldOn: Field
  place: Field
  theme: Field
  hostName: Field
  hostEmail: Field
  organisation: Field
  startsAt: Field
  endsAt: Field
  /** asked only about an hour that comes twice */
  overlapIsMeant: Field | null
  /** the fields that most meetings leave empty */
  more: { label: string; isOpen: boolean }
  remove: { label: string; value: string }
}

/** The fields of one row; every name ends in the number of the row. */
export const rowFields = (
  { typed, faults }: BeginRow,
  number: number,
  said: { read: string[]; remarks: string[] },
  { t }: Reader,
): BeginRowFields => {
  const numbered = (texts: Typed) =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${name}-${number}`, text]))
  const make = fieldMaker(numbered(typed), numbered(faults), t)
  const f = (name: string, given: Partial<Field> = {}) =>
    make({
      optionalWord: null,
      ...given,
      label: given.label ?? t(`begin:row.${name}`),
      name: `${name}-${number}`,
    })
  const isAsked = Object.values(faults).includes('comesTwice') || typed.overlapIsMeant === 'yes'
  const inMore = ['organisation', 'startsAt', 'endsAt'] as const
  return {
    legend: t('organiser:meeting.number', { number }),
    hidden: typed.fromMeeting ? [{ name: `fromMeeting-${number}`, value: typed.fromMeeting }] : [],
    ...said,
    heldOn: f('heldOn'),
    place: f('place', { maxLength: 120 }),
    theme: f('theme', { maxLength: 160 }),
    hostName: f('hostName', { maxLength: 120 }),
    hostEmail: f('hostEmail', { maxLength: 254 }),
    organisation: f('organisation', { hint: t('begin:row.organisationHint'), maxLength: 160 }),
    startsAt: f('startsAt'),
    endsAt: f('endsAt'),
    overlapIsMeant: isAsked
      ? f('overlapIsMeant', {
          label: t('organiser:plan.overlapIsMeant'),
          value: 'yes',
          isChecked: typed.overlapIsMeant === 'yes',
        })
      : null,
    more: {
      label: t('begin:row.more'),
      isOpen: isAsked || inMore.some((name) => typed[name]?.trim() || faults[name]),
    },
    remove: { label: t('begin:row.remove', { number }), value: String(number) },
  }
}
