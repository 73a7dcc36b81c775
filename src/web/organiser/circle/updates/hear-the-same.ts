import type { WaitingReader } from '../../../../invitation/waiting-updates.ts'
import type { Reader } from '../../reader.ts'

/** People who hear the same. */
export interface HearTheSame {
  title: string
  /** one sentence each; none of an invitation or an end */
  changes: string[]
  /** when they are few; otherwise null, and the names are folded */
  few: string | null
  namesTitle: string
  names: string[]
}

const FEW = 3

/** Readers who hear the same stand together, the largest group first. */
export const hearTheSame = (readers: WaitingReader[], t: Reader['t']): HearTheSame[] =>
  [...Map.groupBy(readers, ({ letter, changes }) => JSON.stringify([letter, changes])).values()]
    .toSorted((one, other) => other.length - one.length)
    .flatMap((group) => {
      const [first] = group
      if (!first) return []
      const names = group.map((one) => nameOf(one, t))
      return [
        {
          title: t(`updates:hears.${first.letter}`, { count: group.length }),
          changes: first.changes,
          few: names.length > FEW ? null : names.join(', '),
          namesTitle: t('updates:names'),
          names,
        },
      ]
    })

const nameOf = ({ name, role }: WaitingReader, t: Reader['t']): string =>
  role === 'participant' ? name : t(`updates:role.${role}`, { name })
