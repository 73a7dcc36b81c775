import type { Translate } from '../i18n/words.ts'
import type { PersonalGroup, PersonalLine } from './personal-agenda.ts'

/**
 * What is one person's own in an item, a sentence each: 'Jij brengt hier je casus in.', 'Jouw groep: groep 1, in Raadzaal.'
 * None where they do as everybody does.
 */
export const ownInWords = (
  { group, ownTurn }: Pick<PersonalLine, 'group' | 'ownTurn'>,
  t: Translate,
): string[] => [
  ...(ownTurn ? [t(`own-day:turn.${ownTurn}`)] : []),
  ...(group ? groupInWords(group, t) : []),
  ...(group && group.facilitator !== '' && ownTurn !== 'facilitates'
    ? [t('own-day:facilitator', { name: group.facilitator })]
    : []),
  ...(group?.caseTitle ? [t('own-day:case', { title: group.caseTitle })] : []),
]

const groupInWords = ({ number, room }: PersonalGroup, t: Translate): string[] => [
  room === '' ? t('own-day:group', { number }) : t('own-day:groupInRoom', { number, room }),
]
