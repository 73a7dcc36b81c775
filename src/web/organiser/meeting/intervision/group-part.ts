import { type Group, LONGEST_ROOM } from '../../../../intervision/group.ts'
import { whyNotChange } from '../../../../meeting/meeting.ts'
import { displayName } from '../../../../people/person-name.ts'
import { field } from '../../../field.ts'
import type { ActionForm, Field, Hidden } from '../../../form-parts.ts'
import type { CompareTexts } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import type { Faults, Typed } from '../../typed.ts'
import { bringerOf, type CasePart, casePart, casesToPlace, whereOf } from './case-part.ts'
import { type GroupForm, typedGroup } from './form.ts'
import type { GivenIntervision } from './given.ts'
import { type PersonLine, peopleIn } from './people.ts'

/** One group: its room, facilitator and case to fill in, and who is in it. */
export interface GroupPart {
  id: string
  groupId: string
  legend: string
  /** null for who may not change */
  form: {
    action: string
    hidden: Hidden[]
    room: Field
    facilitator: Field
    case: Field
    label: string
  } | null
  /** what a colleague saved meanwhile, where it differs */
  texts: { title: string; compare: CompareTexts }[]
  facts: string[]
  case: CasePart | null
  discuss: ActionForm | null
  peopleTitle: string
  people: PersonLine[]
  nobody: string
}

/** A group as it is kept, or as it was typed when `form` is of this group. */
export const groupPart = (
  given: GivenIntervision,
  group: Group,
  form: GroupForm | null,
  reader: Reader,
): GroupPart => {
  const { t } = reader
  const own = form?.groupId === group.id ? form : null
  const fields = fieldsOf(
    given,
    group,
    { typed: own?.typed ?? typedGroup(group), faults: own?.faults ?? {} },
    reader,
  )
  const stored = given.cases.find(({ id }) => id === group.caseId)
  const people = peopleIn(given, group.id, reader)
  return {
    id: `group-${group.number}`,
    groupId: group.id,
    legend: t('groups:group', { number: group.number }),
    form: reader.mayChange
      ? {
          action: `${given.href}/groups/${group.id}`,
          hidden: [{ name: 'version', value: String(group.version) }],
          ...fields,
          label: t('groups:save', { number: group.number }),
        }
      : null,
    texts: own && own.version !== group.version ? differing(group, own, Object.values(fields), t) : [],
    facts: reader.mayChange ? [] : factsOf(group, fields),
    case: stored ? casePart(given, stored, reader) : null,
    discuss: stored && reader.mayChange ? discussForm(given, group, stored.state === 'discussed', t) : null,
    peopleTitle: t('groups:people', { count: people.length }),
    people,
    nobody: t('groups:nobody'),
  }
}

const fieldsOf = (
  given: GivenIntervision,
  group: Group,
  { typed, faults }: { typed: Typed; faults: Faults },
  reader: Reader,
): { room: Field; facilitator: Field; case: Field } => {
  const { t } = reader
  // Every group has these fields: their names are the same, what labels and errors point at is not.
  const f = (name: string, more: Partial<Field>): Field =>
    field({
      name,
      id: `field-${name}-${group.number}`,
      label: t(`groups:label.${name}`),
      value: typed[name] ?? '',
      error: faults[name] ? t(`groups:fault.${faults[name]}`) : null,
      optionalWord: t('layout:optional'),
      ...more,
    })
  const option = (name: string, value: string, label: string) => ({
    value,
    label,
    hint: null,
    isSelected: value === (typed[name] ?? ''),
  })
  const current = given.cases.filter(({ id }) => id === group.caseId)
  return {
    case: f('caseId', {
      hint: whyNotChange(given.meeting, reader.now) === null ? t('groups:caseHint') : null,
      options: [
        option('caseId', '', t('groups:noCase')),
        ...[...current, ...casesToPlace(given)].map((one) =>
          option(
            'caseId',
            one.id,
            `${one.title} (${bringerOf(one, reader)}, ${whereOf(given, one, reader)})`,
          ),
        ),
      ],
    }),
    facilitator: f('facilitatorId', {
      options: [
        option('facilitatorId', '', t('groups:noFacilitator')),
        ...given.choices.map((person) =>
          option(
            'facilitatorId',
            person.id,
            [displayName(person), person.organisation].filter(Boolean).join(', '),
          ),
        ),
      ],
    }),
    room: f('room', { maxLength: LONGEST_ROOM }),
  }
}

const chosen = ({ options }: Field, value: string) =>
  options.find((option) => option.value === value)?.label ?? value

const factsOf = (group: Group, fields: { room: Field; facilitator: Field; case: Field }): string[] => {
  const typed = typedGroup(group)
  return Object.values(fields).map((one) => `${one.label}: ${chosen(one, typed[one.name] ?? '') || '–'}`)
}

const differing = (group: Group, form: GroupForm, fields: Field[], t: Reader['t']) => {
  const kept = typedGroup(group)
  return fields
    .filter(({ name }) => (kept[name] ?? '') !== (form.typed[name] ?? '').trim())
    .map((one) => ({
      title: one.label,
      compare: {
        label: t('groups:compare', { field: one.label }),
        yours: {
          heading: t('groups:yours'),
          text: chosen(one, form.typed[one.name] ?? '') || t('groups:empty'),
        },
        theirs: { heading: t('groups:theirs'), text: chosen(one, kept[one.name] ?? '') || t('groups:empty') },
      },
    }))
}

const discussForm = (
  { href }: GivenIntervision,
  { id }: Group,
  isDiscussed: boolean,
  t: Reader['t'],
): ActionForm => ({
  action: `${href}/groups/${id}/discussion`,
  hidden: [{ name: 'isDiscussed', value: isDiscussed ? 'no' : 'yes' }],
  label: t(isDiscussed ? 'groups:notDiscussed' : 'groups:discussed'),
  look: 'subtle',
  isNegative: false,
  note: null,
})
