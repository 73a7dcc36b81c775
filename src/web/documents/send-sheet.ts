import type { Request, Response } from 'express'
import type { Agenda } from '../../agenda/agenda.ts'
import { agendaDocument, type DocumentReader } from '../../agenda/documents/agenda-document.ts'
import type { FormOfAddress } from '../../db/schema.ts'
import { themeHref } from '../../institute/theme.ts'
import type { Deps } from '../deps.ts'
import { languageOf } from '../language.ts'
import type { PrintLayout } from '../layout.ts'
import { agendaSheet } from './sheet.ts'

/** Where a sheet leads back to, and who reads it. */
export interface SheetFrame {
  reader: DocumentReader
  backHref: string
  /** behind a key: nothing keeps it */
  isPrivate: boolean
  /** left out: a sheet that says nothing to anybody in particular */
  formOfAddress?: FormOfAddress
}

/** What a sheet is made with. */
export type SheetDeps = Pick<Deps, 'words' | 'renderer' | 'assets' | 'now'>

/** Sends an agenda to print, on A4; `?letters=groot` in letters of 18 points and more. */
export const sendAgendaSheet = (
  deps: SheetDeps,
  req: Request,
  res: Response,
  agenda: Agenda,
  { reader, backHref, isPrivate, formOfAddress = 'je' }: SheetFrame,
): void => {
  const language = languageOf(req)
  const t = deps.words[language].to(formOfAddress)
  const sheet = agendaSheet(agendaDocument(agenda, t, language, reader, deps.now()), t)
  const body = deps.renderer.template('visitor/agenda-print')(sheet)
  const layout: PrintLayout = {
    lang: language,
    title: `${sheet.title} · ${agenda.circle.title}`,
    siteName: t('layout:siteName'),
    paper: req.query.letters === 'groot' ? 'large' : 'portrait',
    back: { label: t('agenda:page.back'), href: backHref },
    printHint: t('agenda:page.printHint'),
    stylesheetHref: deps.assets.href('site.css'),
    fontHref: deps.assets.href('figtree.woff2'),
    iconHref: deps.assets.href('icon.svg'),
    themeHref: themeHref(agenda.institute.slug, agenda.institute.themeTokens),
  }
  res.set('Content-Language', language).set('Cache-Control', isPrivate ? 'no-store' : 'private, no-cache')
  if (isPrivate) res.set('X-Robots-Tag', 'noindex')
  res.type('html').send(deps.renderer.template('layouts/print')({ ...layout, body }))
}
