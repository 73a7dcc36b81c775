import type { AgendaDocument } from '../../agenda/documents/agenda-document.ts'
import type { DocumentLine } from '../../agenda/documents/document-line.ts'
import type { Translate } from '../../i18n/words.ts'
import type { Facts, NoticePart } from '../parts.ts'
import { type AgendaTextPart, textParts } from '../visitor/agenda/texts.ts'

/** `visitor/agenda-print`: an agenda on paper. */
export interface AgendaSheet {
  kicker: string
  title: string
  /** many items: closer together, and no longer as high as they last */
  isDense: boolean
  facts: Facts
  /** which version this is; null when there is nothing to say */
  version: string | null
  /** says that it is cancelled */
  notice: NoticePart | null
  welcome: string
  label: string
  lines: DocumentLine[]
  end: AgendaDocument['end']
  empty: string | null
  findings: string[]
  fits: string[]
  texts: AgendaTextPart[]
  foot: string
}

/** From how many items on a page has no room to show how long each takes. */
const MANY_ITEMS = 14

/** The sheet of a document. */
export const agendaSheet = (document: AgendaDocument, t: Translate): AgendaSheet => {
  const {
    kicker,
    title,
    version,
    facts,
    cancelled,
    welcome,
    headings,
    lines,
    end,
    empty,
    findings,
    fits,
    texts,
    foot,
  } = document
  return {
    kicker,
    title,
    version,
    isDense: lines.length > MANY_ITEMS,
    facts: { items: facts.map((fact) => ({ ...fact, href: null })) },
    notice:
      cancelled === null
        ? null
        : {
            kind: 'warning',
            word: t('layout:noticeKind.warning'),
            title: `${cancelled} `,
            text: t('agenda:page.cancelledText'),
            links: [],
          },
    welcome,
    label: headings.programme,
    lines,
    end,
    empty,
    findings,
    fits,
    texts: textParts(texts, t),
    foot,
  }
}
