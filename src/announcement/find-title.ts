import type { Said } from './announcement.ts'
import { labelAlone, readLabel } from './labels.ts'
import { type Line, saidAt } from './lines.ts'

const QUOTED =
  /(?:leerkring|leerkringen|learning circle|community of practice)\s{1,3}["“„«‘'](?<title>[^"”»’'\n]{3,120})["”»’']/iu
const LEAD =
  /^[\s#*_>–-]{0,12}(?:aankondiging|oproep|uitnodiging|nieuw|vooraankondiging|announcement|call|invitation|new|save the date)\s{0,2}[:–-]\s{0,3}/iu
// Every page and letter says that it is a circle: 'Leerkring Wonen' is called 'Wonen' here.
const KIND = /^(?:de\s)?(?:leerkring|learning circle|community of practice)\s{1,3}(?=[\p{Lu}\d])/iu
const NO_TITLE =
  /[|\t]|^[\s#*_]{0,12}(?:data|datums|dates|programma|programme|agenda|planning)[\s*_:]{0,6}$/iu
const GREETING = /^(?:beste|geachte|hallo|dag|hoi|l\.s\.|dear|hello|hi)\b/iu

/** The title of a circle when no line calls itself that: what is quoted after 'leerkring', else the first line if short. */
export const findTitle = (text: string, lines: readonly Line[]): Said | null => {
  const quoted = text.match(QUOTED)
  const title = quoted?.groups?.title
  if (quoted && title) {
    const from = (quoted.index ?? 0) + quoted[0].length - title.length - 1
    return saidAt(text, from, from + title.length)
  }
  const first = lines.find((line) => line.text.trim() !== '')
  if (!first || readLabel(first) || labelAlone(first) || NO_TITLE.test(first.text.trim())) return null
  if (GREETING.test(first.text.trim()) || /[.?!:;,]\s*$/.test(first.text)) return null
  const lead = first.text.match(LEAD)?.[0].length ?? 0
  const kind = first.text.slice(lead).replace(/^[\s#*_>]{0,12}/u, (white) => ' '.repeat(white.length))
  const skipped = kind.length - kind.trimStart().length + (kind.trimStart().match(KIND)?.[0].length ?? 0)
  const from = first.from + lead + skipped
  const said = saidAt(text, from, first.from + first.text.length, lead > 0 ? [] : ['firstLine'])
  return said && said.value.length <= 120 && !/@|https?:/.test(said.value) ? said : null
}
