import type { Field } from '../../form-parts.ts'
import type { Reader } from '../reader.ts'
import { fieldMaker } from '../typed.ts'
import type { BeginForm } from './form.ts'

/** The fields of a new circle besides its meetings. */
export interface BeginFields {
  announcement: Field
  about: { legend: string; title: Field; centralQuestion: Field; region: Field; theme: Field }
  meetings: { legend: string; text: string; startsAt: Field; endsAt: Field }
  hosts: { way: Field; hostLanguage: Field }
  people: { legend: string; capacity: Field; contactName: Field; contactEmail: Field }
  more: {
    label: string
    isOpen: boolean
    contactPhone: Field
    partners: Field
    formOfAddress: Field
    programme: Field
    startsOn: Field
    endsOn: Field
    maxPerOrganisation: Field
    offerDays: Field
  }
}

interface Given {
  templates: { id: string; name: string }[]
  /** name of a field → where its text comes from */
  sources: Readonly<Record<string, string>>
}

/** All fields of the page but those of its rows. */
export const beginFields = (
  { typed, faults }: BeginForm,
  { templates, sources }: Given,
  { t }: Reader,
): BeginFields => {
  const make = fieldMaker(typed, faults, t)
  const f = (name: string, given: Partial<Field> = {}) => {
    const hint = [given.hint, sources[name]].filter(Boolean).join(' ') || null
    return make({ ...given, label: given.label ?? t(`organiser:circleForm.${name}`), name, hint })
  }
  const needed = { isRequired: true, optionalWord: null }
  const hint = (name: string) => ({ hint: t(`organiser:circleForm.${name}Hint`) })
  const choice = (name: string, options: [value: string, label: string][]) => ({
    ...needed,
    options: options.map(([value, label]) => ({
      value,
      label,
      hint: null,
      isSelected: (typed[name] ?? '') === value,
    })),
  })
  const people = { unit: t('organiser:circleForm.capacityUnit') }
  const more = {
    contactPhone: f('contactPhone', { inputMode: 'tel', maxLength: 40 }),
    partners: f('partners', { ...hint('partners'), rows: 3 }),
    formOfAddress: f(
      'formOfAddress',
      choice('formOfAddress', [
        ['je', t('organiser:circleForm.je')],
        ['u', t('organiser:circleForm.u')],
      ]),
    ),
    programme: f('programme', {
      ...choice('programme', [
        ['', t('begin:programme.ours')],
        ...templates.map(({ id, name }): [string, string] => [id, name]),
      ]),
      label: t('begin:programme.label'),
    }),
    startsOn: f('startsOn', { hint: t('begin:periodHint') }),
    endsOn: f('endsOn'),
    maxPerOrganisation: f('maxPerOrganisation', { ...hint('maxPerOrganisation'), ...people }),
    offerDays: f('offerDays', {
      ...needed,
      ...hint('offerDays'),
      unit: t('organiser:circleForm.offerDaysUnit'),
    }),
  }
  return {
    announcement: f('announcement', {
      label: t('begin:announcement.label'),
      hint: t('begin:announcement.hint'),
      optionalWord: null,
      rows: 8,
    }),
    about: {
      legend: t('organiser:circleForm.about'),
      title: f('title', { ...needed, maxLength: 120 }),
      centralQuestion: f('centralQuestion', {
        ...needed,
        ...hint('centralQuestion'),
        maxLength: 600,
        rows: 3,
      }),
      region: f('region', { maxLength: 120 }),
      theme: f('theme', { maxLength: 120 }),
    },
    meetings: {
      legend: t('begin:meetings.legend'),
      text: t('begin:meetings.text'),
      startsAt: f('startsAt', { ...needed, label: t('begin:meetings.startsAt') }),
      endsAt: f('endsAt', { ...needed, label: t('begin:meetings.endsAt') }),
    },
    hosts: {
      way: f('way', {
        ...choice('way', [
          ['invite', t('begin:way.invite')],
          ['ask', t('begin:way.ask')],
        ]),
        label: t('begin:way.label'),
      }),
      hostLanguage: f('hostLanguage', {
        ...choice('hostLanguage', [
          ['nl', t('organiser:host.nl')],
          ['en', t('organiser:host.en')],
        ]),
        label: t('begin:hostLanguage'),
      }),
    },
    people: {
      legend: t('organiser:circleForm.people'),
      capacity: f('capacity', { ...needed, ...hint('capacity'), ...people }),
      contactName: f('contactName', { ...needed, maxLength: 120 }),
      contactEmail: f('contactEmail', { ...needed, ...hint('contactEmail'), maxLength: 254 }),
    },
    more: {
      label: t('begin:more'),
      // What was recognised in an announcement is looked at before it is kept.
      isOpen: Object.values(more).some(({ name, error }) => error !== null || sources[name] !== undefined),
      ...more,
    },
  }
}

/** The same as a list, in the order of the page; the rows of the meetings stand where they are. */
export const fieldsInOrder = (
  { announcement, about, meetings, hosts, people, more }: BeginFields,
  rows: Field[],
): Field[] => [
  announcement,
  about.title,
  about.centralQuestion,
  about.region,
  about.theme,
  meetings.startsAt,
  meetings.endsAt,
  ...rows,
  hosts.way,
  hosts.hostLanguage,
  people.capacity,
  people.contactName,
  people.contactEmail,
  more.contactPhone,
  more.partners,
  more.formOfAddress,
  more.programme,
  more.startsOn,
  more.endsOn,
  more.maxPerOrganisation,
  more.offerDays,
]
