import type { Request, Response } from 'express'
import { type ThemeTokens, themeHref } from '../institute/theme.ts'
import type { Deps } from './deps.ts'
import { languageOf } from './language.ts'
import type { Link, PrintLayout } from './layout.ts'
import type { Views } from './views.ts'

interface PrivateSheet {
  title: string
  back: Link
  institute: { slug: string; themeTokens: ThemeTokens }
}

/** Renders a view for paper, upright A4, and sends it; it is for who holds a key, so nothing keeps it. */
export const sendPrivateSheet = <Name extends keyof Views & string>(
  deps: Deps,
  req: Request,
  res: Response,
  name: Name,
  sheet: Views[Name],
  { title, back, institute }: PrivateSheet,
): void => {
  const language = languageOf(req)
  const t = deps.words[language]
  // The cast: Handlebars asks for an object; every member of Views is one.
  const body = deps.renderer.template(name)(sheet as object)
  const layout: PrintLayout = {
    lang: language,
    title,
    siteName: t('layout:siteName'),
    paper: 'portrait',
    back,
    printHint: t('agenda:page.printHint'),
    stylesheetHref: deps.assets.href('site.css'),
    fontHref: deps.assets.href('figtree.woff2'),
    iconHref: deps.assets.href('icon.svg'),
    themeHref: themeHref(institute.slug, institute.themeTokens),
  }
  res.set('Content-Language', language).set('Cache-Control', 'no-store').set('X-Robots-Tag', 'noindex')
  res.type('html').send(deps.renderer.template('layouts/print')({ ...layout, body }))
}
