import type { Language } from '../../db/schema.ts'
import type { Translate } from '../../i18n/words.ts'
import type { Attachment } from '../../programme/attachments/attachment.ts'
import { dayInWords } from '../../time/day-words.ts'

/** `file-list`: files to take along. */
export interface FileList {
  files: FileLine[]
}

export interface FileLine {
  href: string
  name: string
  /** 'PDF, 1,2 MB' */
  what: string
  /** who added it, and when; null where that is nobody's business */
  by: string | null
  remove: FileAction | null
}

/** A button beside a file; `of` is heard behind its label. */
export interface FileAction {
  action: string
  label: string
  of: string
}

/** Files under a title: those of the meeting as a whole, or of one item. */
export interface FileGroup extends FileList {
  title: string
}

interface Reading {
  t: Translate
  language: Language
}

/** A file in words, as who only reads sees it. @param base where the files of this meeting are handed out */
export const fileLine = (
  { id, name, kind, size }: Pick<Attachment, 'id' | 'name' | 'kind' | 'size'>,
  base: string,
  { t, language }: Reading,
): FileLine => ({
  href: `${base}/${id}`,
  name,
  what: `${t(`attachments:kind.${kind}`)}, ${sizeInWords(size, language)}`,
  by: null,
  remove: null,
})

/** Who added a file, and on which day. */
export const addedInWords = (
  { addedByKind, addedByName, addedAt }: Attachment,
  { t, language }: Reading,
): string =>
  t(`attachments:addedBy.${addedByKind}`, {
    who: addedByName,
    day: dayInWords(addedAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString(), language),
  })

/** Files in the order of the programme, under the item that they belong to. */
export const fileGroups = <File extends Attachment>(
  files: File[],
  lineOf: (file: File) => FileLine,
  t: Translate,
): FileGroup[] => {
  const groups = new Map<string | null, FileGroup>()
  for (const file of files) {
    const group = groups.get(file.itemId) ?? {
      title: file.itemId === null ? t('attachments:ofMeeting') : (file.itemTitle ?? ''),
      files: [],
    }
    group.files.push(lineOf(file))
    groups.set(file.itemId, group)
  }
  return [...groups.values()]
}

/** '1,2 MB', '340 kB', '12 bytes'. Counted as file managers count. */
export const sizeInWords = (bytes: number, language: Language): string => {
  const number = (value: number, digits: number) =>
    value.toLocaleString(language, { maximumFractionDigits: digits })
  if (bytes < 1024) return `${bytes} bytes`
  const kilobytes = Math.round(bytes / 1024)
  return kilobytes < 1024 ? `${number(kilobytes, 0)} kB` : `${number(bytes / 1024 / 1024, 1)} MB`
}
