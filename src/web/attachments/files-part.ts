import type { Language } from '../../db/schema.ts'
import type { Translate } from '../../i18n/words.ts'
import type { Attachment } from '../../programme/attachments/attachment.ts'
import { type FileGroup, fileGroups, fileLine } from './lines.ts'

/** The files of a meeting on its own page, for who takes part. */
export interface FilesPart {
  title: string
  groups: FileGroup[]
}

/** The files to take along; null when there are none. @param base where they are handed out to this reader */
export const filesPart = (
  files: Attachment[],
  base: string,
  t: Translate,
  language: Language,
): FilesPart | null =>
  files.length === 0
    ? null
    : {
        title: t('attachments:title'),
        groups: fileGroups(files, (file) => fileLine(file, base, { t, language }), t),
      }
