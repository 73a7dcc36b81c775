import { createHash } from 'node:crypto'
import type { Agenda } from '../../agenda/agenda.ts'
import {
  type AgendaDocument,
  agendaDocument,
  type DocumentReader,
  findingsFor,
} from '../../agenda/documents/agenda-document.ts'
import { agendaToDocx } from '../../agenda/documents/to-docx.ts'
import { agendaToJson } from '../../agenda/documents/to-json.ts'
import { agendaToText } from '../../agenda/documents/to-text.ts'
import type { Language } from '../../db/schema.ts'
import type { Translate } from '../../i18n/words.ts'

/** The files that an agenda can be taken along as, by the ending of their name. */
export const AGENDA_ENDINGS = ['docx', 'txt', 'ics', 'json'] as const

export type AgendaEnding = (typeof AGENDA_ENDINGS)[number]

/** Those of who has the event in their calendar by an invitation of their own. */
export const WITHOUT_CALENDAR = ['docx', 'txt', 'json'] as const

/** A file that can be sent. */
export interface AgendaFile {
  name: string
  type: string
  /** the same as long as the file tells the same */
  etag: string
  /** made only when it is sent */
  bytes: () => Promise<Buffer>
}

/** Who reads a file, in which language, and when. */
export interface FileReader {
  t: Translate
  language: Language
  reader: DocumentReader
  now: Temporal.Instant
}

/** An agenda as a word processor file, as text, or as data. */
export const agendaFile = (
  agenda: Agenda,
  ending: Exclude<AgendaEnding, 'ics'>,
  { t, language, reader, now }: FileReader,
): AgendaFile => {
  const document = agendaDocument(agenda, t, language, reader, now)
  const name = `${document.name}.${ending}`
  if (ending === 'docx') return docxFile(document, name)
  if (ending === 'txt') return textFile(agendaToText(document), name, ending)
  const told = {
    ...agenda,
    findings: findingsFor(agenda, reader),
    fits: reader.seesFindings ? agenda.fits : [],
  }
  return textFile(`${JSON.stringify(agendaToJson(told, document, t), null, 2)}\n`, name, ending)
}

/** One meeting as a calendar file, made already. */
export const calendarFile = (text: string, { circle, meeting }: Agenda): AgendaFile =>
  textFile(text, `${circle.slug}-${meeting.number}.ics`, 'ics')

// A file for a word processor keeps when it was made and differs each time: what it tells decides.
const docxFile = (document: AgendaDocument, name: string): AgendaFile => ({
  name,
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  etag: hashOf(JSON.stringify(document)),
  bytes: () => agendaToDocx(document),
})

const textFile = (text: string, name: string, ending: keyof typeof TYPES): AgendaFile => ({
  name,
  type: TYPES[ending],
  etag: hashOf(text),
  bytes: async () => Buffer.from(text),
})

const TYPES = {
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
}

const hashOf = (text: string) => `"${createHash('sha256').update(text).digest('base64url')}"`
