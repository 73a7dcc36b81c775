import type { BackstageItem, ScriptGroup } from '../../agenda/script/backstage.ts'
import type { Translate } from '../../i18n/words.ts'
import type { Facts } from '../parts.ts'

/** A group of the intervision in words. */
export interface GroupLine {
  title: string
  room: string
  facilitator: string
  /** names, or how many */
  people: string
  caseTitle: string | null
}

/** A group: its room and facilitator, or that they are still to be chosen; who is in it, or how many. */
export const groupLine = (group: ScriptGroup, t: Translate): GroupLine => ({
  title: t('script:group', { number: group.number }),
  room: group.room || t('script:noRoom'),
  facilitator: group.facilitator ?? t('script:noFacilitator'),
  people:
    group.members.length > 0 ? group.members.join(', ') : t('script:groupPeople', { count: group.people }),
  caseTitle: group.caseTitle,
})

/** What must be ready for an item, a fact each; null when nothing has to. */
export const needsOf = ({ needs, materials, expertNeeds }: BackstageItem, t: Translate): Facts | null => {
  const rows: [string, string][] = [
    [t('script:needs'), needs],
    [t('script:materials'), materials],
    ...expertNeeds.map(({ name, needs: own }): [string, string] => [t('script:expertNeeds', { name }), own]),
  ]
  const items = rows.flatMap(([term, fact]) => (fact === '' ? [] : [{ term, fact, note: null, href: null }]))
  return items.length === 0 ? null : { items }
}
