import { writeFile } from 'node:fs/promises'
import type { Agenda } from '../agenda/agenda.ts'
import { agendaDocument } from '../agenda/documents/agenda-document.ts'
import { agendaToDocx } from '../agenda/documents/to-docx.ts'
import { agendaToHtml } from '../agenda/documents/to-html.ts'
import { agendaToJson } from '../agenda/documents/to-json.ts'
import { agendaToText } from '../agenda/documents/to-text.ts'
import { loadShownAgenda } from '../agenda/release/load-shown-agenda.ts'
import type { Language } from '../db/schema.ts'
import { agendaIcs } from '../invitation/agenda-ics.ts'
import { CommandFault, type Context } from './context.ts'

type Write = (agenda: Agenda, context: Context, language: Language) => Promise<string | Uint8Array>

// A file goes from hand to hand: what is the matter stands in it, whom to call on the day does not.
const documentOf = (agenda: Agenda, { words, now }: Context, language: Language) =>
  agendaDocument(agenda, words[language], language, { seesFindings: true, comes: false }, now)

const formats: Record<string, Write> = {
  json: async (agenda, context, language) => {
    const document = documentOf(agenda, context, language)
    return `${JSON.stringify(agendaToJson(agenda, document, context.words[language]), null, 2)}\n`
  },
  text: async (agenda, context, language) => agendaToText(documentOf(agenda, context, language)),
  html: async (agenda, context, language) => agendaToHtml(documentOf(agenda, context, language)),
  docx: async (agenda, context, language) => agendaToDocx(documentOf(agenda, context, language)),
  ics: async ({ circle, meeting }, { db, now }, language) =>
    (await agendaIcs(db, { slug: circle.slug, number: meeting.number, language }, now)) ?? '',
}

/** `agenda SLUG NUMBER`: one meeting with its clock times, to standard output or into the file of --out. */
export const agendaCommand = async (context: Context): Promise<void> => {
  const [slug, number] = context.given
  const { format = 'json', language = 'nl', out } = context.options
  const write = formats[format]
  if (!slug || !/^\d{1,2}$/.test(number ?? ''))
    throw new CommandFault(['agenda needs the short name of a circle and the number of a meeting'])
  if (!write)
    throw new CommandFault([
      `format: ${JSON.stringify(format)} is none of ${Object.keys(formats).join(', ')}`,
    ])
  if (language !== 'nl' && language !== 'en')
    throw new CommandFault([`language: ${JSON.stringify(language)} is none of nl, en`])
  const agenda = await loadShownAgenda(context.db, { circleSlug: slug, number: Number(number) })
  if (!agenda)
    throw new CommandFault([
      `agenda: there is no meeting ${number} in a circle named ${JSON.stringify(slug)}`,
    ])
  const output = await write(agenda, context, language)
  if (out) await writeFile(out, output)
  else context.write(output)
}
