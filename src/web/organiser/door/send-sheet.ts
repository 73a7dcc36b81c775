import type { Response } from 'express'
import { themeHref } from '../../../institute/theme.ts'
import type { Deps } from '../../deps.ts'
import type { PrintLayout } from '../../layout.ts'
import type { Reader } from '../reader.ts'
import type { AttendanceSheet, BadgeSheets } from './sheets.ts'

/** The views of this folder that are for paper. */
interface Sheets {
  'organiser/door/list': AttendanceSheet
  'organiser/door/badges': BadgeSheets
}

interface SheetFrame {
  title: string
  paper: PrintLayout['paper']
  /** key of the sentence on how to print */
  hint: string
  backHref: string
  institute: { slug: string; themeTokens: Record<string, string> }
  reader: Reader
}

/** Renders a view for paper and sends it; it names people, so nothing keeps it. */
export const sendSheet = <Name extends keyof Sheets>(
  deps: Deps,
  res: Response,
  name: Name,
  sheet: Sheets[Name],
  { title, paper, hint, backHref, institute, reader }: SheetFrame,
): void => {
  const { t, language } = reader
  const body = deps.renderer.template(name)(sheet)
  const layout: PrintLayout = {
    lang: language,
    title,
    siteName: t('layout:siteName'),
    paper,
    back: { label: t('door:list.back'), href: backHref },
    printHint: t(hint),
    stylesheetHref: deps.assets.href('site.css'),
    fontHref: deps.assets.href('figtree.woff2'),
    iconHref: deps.assets.href('icon.svg'),
    themeHref: themeHref(institute.slug, institute.themeTokens),
  }
  res.set('Content-Language', language).set('Cache-Control', 'no-store').set('X-Robots-Tag', 'noindex')
  res.type('html').send(deps.renderer.template('layouts/print')({ ...layout, body }))
}
