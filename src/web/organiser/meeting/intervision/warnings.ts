import { type GroupWarning, groupWarnings } from '../../../../intervision/group-warnings.ts'
import { displayName } from '../../../../people/person-name.ts'
import type { Reader } from '../../reader.ts'
import type { WarningList } from '../../warnings.ts'
import { bringerOf } from './case-part.ts'
import type { GivenIntervision } from './given.ts'

/** What is still odd in the groups, in words; null when nothing is. */
export const groupWarningList = (given: GivenIntervision, reader: Reader): WarningList | null => {
  const warnings = groupWarnings(given.groups, given.people, given.cases)
  if (warnings.length === 0) return null
  return {
    notice: {
      kind: 'warning',
      word: reader.t('layout:noticeKind.warning'),
      title: reader.t('groups:warning.title'),
      text: reader.t('groups:warning.text'),
      links: [],
    },
    lines: warnings.map((warning) => inWords(warning, given, reader)),
  }
}

const inWords = (warning: GroupWarning, given: GivenIntervision, reader: Reader): string => {
  const { t, language } = reader
  const list = (numbers: number[]) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(numbers.map(String))
  const key = `groups:warning.${warning.kind}`
  switch (warning.kind) {
    case 'undivided':
      return t(key, { count: warning.count })
    case 'missing':
      return t(key, {
        number: warning.number,
        things: new Intl.ListFormat(language, { type: 'disjunction' }).format(
          warning.things.map((thing) => t(`groups:thing.${thing}`)),
        ),
      })
    case 'onlyOrganisers':
      return t(key, { number: warning.number })
    case 'sameRoom':
      return t(key, { numbers: list(warning.numbers), room: warning.room })
    case 'facilitatorTwice':
      return t(key, { numbers: list(warning.numbers), name: nameOf(given, warning.personId) })
    case 'facilitatorElsewhere':
      return t(key, {
        name: nameOf(given, warning.personId),
        number: warning.number,
        inNumber: warning.inNumber,
      })
    case 'cannotCome':
      return t(key, { name: memberName(given, warning.registrationId), number: warning.number })
    case 'bringerAway':
    case 'bringerLeft': {
      const one = given.cases.find(({ id }) => id === warning.caseId)
      return t(key, { name: one ? bringerOf(one, reader) : '', number: warning.number })
    }
  }
}

const nameOf = ({ choices }: GivenIntervision, personId: string): string => {
  const person = choices.find(({ id }) => id === personId)
  return person ? displayName(person) : ''
}

const memberName = ({ people }: GivenIntervision, id: string): string => {
  const person = people.find(({ registrationId }) => registrationId === id)
  return person ? displayName(person) : ''
}
