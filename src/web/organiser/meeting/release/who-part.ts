import { isPublic } from '../../../../circle/circle.ts'
import type { ForeseenReader } from '../../../../invitation/foresee-release.ts'
import type { Reader } from '../../reader.ts'
import type { ReleaseGiven } from './given.ts'

/** Who would be mailed, by name, with what each would hear; and who would not. */
export interface WhoPart {
  title: string
  /** why nobody is; null when that is plain */
  reason: string | null
  mailed: { text: string; changes: string[] }[]
  quiet: { title: string; names: string[] } | null
}

/** Exactly who hears of it, by the same rules by which the letters are written. */
export const whoPart = ({ readers, circle, shown }: ReleaseGiven, { t }: Reader): WhoPart => {
  const mailed = readers.filter(({ letter }) => letter !== null)
  const quiet = readers.filter(({ letter }) => letter === null)
  const isDraft = !isPublic(circle.phase)
  return {
    title: mailed.length === 0 ? t('release:who.nobody') : t('release:who.mailed', { count: mailed.length }),
    reason: isDraft ? t('release:who.draft') : null,
    mailed: mailed.map((one) => mailedInWords(one, shown === null, t)),
    quiet:
      quiet.length === 0 || isDraft
        ? null
        : {
            title: t('release:who.quiet', { count: quiet.length }),
            names: quiet.map((one) => nameOf(one, t)),
          },
  }
}

const mailedInWords = (
  reader: ForeseenReader,
  isFirst: boolean,
  t: Reader['t'],
): WhoPart['mailed'][number] => {
  const { letter, changes, role } = reader
  const name = nameOf(reader, t)
  if (letter === 'change' && isFirst && role !== 'expert')
    return { text: t('release:who.first', { name }), changes: [] }
  if (letter === 'change')
    return { text: t('release:who.differences', { name, count: changes.length }), changes }
  return {
    text: t(`release:who.${letter === 'cancellation' ? letter : 'invitation'}`, { name }),
    changes: [],
  }
}

const nameOf = ({ name, role }: ForeseenReader, t: Reader['t']): string =>
  role === 'participant' ? name : t(`release:who.${role}`, { name })
