import type { LetterKind } from '../../../../mail/letter-kinds.ts'
import { letterShapes } from '../../../../mail/letter-shape.ts'
import type { Reader } from '../../reader.ts'

/** What stands between the two texts of a letter by itself, in one sentence. */
export const betweenInWords = ({ kind }: { kind: LetterKind }, { t, language }: Reader): string => {
  const { text, list, hasMeeting, hasButton } = letterShapes[kind]
  const parts = [
    ...(text ? [t('letter-words:between.text')] : []),
    ...(list ? [t('letter-words:between.list', { label: t(`letters:${list}Label`).replace(/:$/, '') })] : []),
    ...(hasMeeting ? [t('letter-words:between.meeting')] : []),
    ...(hasButton ? [t('letter-words:between.button', { label: t(`letters:${kind}.button`) })] : []),
  ]
  return parts.length > 0
    ? t('letter-words:between.parts', { parts: new Intl.ListFormat(language).format(parts) })
    : t('letter-words:between.nothing')
}
