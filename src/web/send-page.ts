import type { Request, Response } from 'express'
import type { FormOfAddress, Language } from '../db/schema.ts'
import { type ThemeTokens, themeHref } from '../institute/theme.ts'
import type { Deps } from './deps.ts'
import { languageOf } from './language.ts'
import type { Layout, Link, MenuBadge } from './layout.ts'
import { type MadePage, madePage, sendMade } from './made-page.ts'
import type { CircleMenu } from './menu-parts.ts'
import { noticeOf } from './notices.ts'
import type { SeriesMeeting } from './series-line.ts'
import { seriesShort } from './series-short.ts'
import type { Views } from './views.ts'

/** What a page says about itself; everything else of the frame is filled here. */
export interface Frame {
  title: string
  /** How the reader is addressed; left out: with je, as on pages that belong to no circle. */
  formOfAddress?: FormOfAddress
  description?: string
  /** Path of the public address; only pages for everybody have one. */
  canonicalPath?: string
  /** schema.org data; made safe for its script element here. */
  jsonLd?: object
  /** Pages behind a key: kept out of search engines, caches and referrers. */
  isPrivate?: boolean
  institute?: { name: string; href: string }
  /** The institute's own colours. */
  theme?: { slug: string; tokens: ThemeTokens }
  homeHref?: string
  navigation?: { label: string; href: string; isCurrent: boolean; badge?: MenuBadge | null }[]
  signOut?: { action: string; label: string }
  /** of the circle that the page belongs to */
  circleMenu?: CircleMenu | null
  /** the meetings of the circle that the page belongs to, for the line in short; left out where the whole line stands */
  series?: FrameSeries | null
  /** Where everything can be found: a field in the head, or on the page itself. */
  search?: { action: string; label: string; button: string; isHere: boolean }
  contact?: string
  footerLinks?: Link[]
  /** A script that the page around the view runs. */
  scriptHref?: string
  /** A key of the notices area, shown on top of the page; without it the address may name one (?notice=). */
  notice?: string
  /** Where a deed that a notice tells of can be undone, without its id; left out for who may not. */
  undoHref?: string
}

/** What the series line in short is made of, around a page. */
export interface FrameSeries {
  meetings: readonly SeriesMeeting[]
  /** where a station leads; null for nowhere */
  hrefOf: (meetingNumber: number) => string | null
  /** the meeting that the page is about, where its address does not say its number */
  hereNumber?: number
}

/** Renders a view inside the page layout and sends it. */
export const sendPage = <Name extends keyof Views & string>(
  deps: Deps,
  req: Request,
  res: Response,
  name: Name,
  page: Views[Name],
  frame: Frame,
  status = 200,
): void => sendMade(req, res, makePage(deps, req, name, page, frame, status))

/** Renders a view inside the page layout. */
export const makePage = <Name extends keyof Views & string>(
  deps: Deps,
  req: Request,
  name: Name,
  page: Views[Name],
  frame: Frame,
  status = 200,
): MadePage => {
  const language = languageOf(req)
  // The cast: Handlebars asks for an object; every member of Views is one.
  const body = deps.renderer.template(name)(page as object)
  const html = deps.renderer.template('layouts/page')({ ...layoutOf(deps, req, language, frame), body })
  return madePage(html, { language, isPrivate: frame.isPrivate ?? false, status })
}

const layoutOf = (deps: Deps, req: Request, language: Language, frame: Frame): Layout => {
  const t = deps.words[language].to(frame.formOfAddress ?? 'je')
  const canonicalHref = frame.canonicalPath === undefined ? null : deps.config.baseUrl + frame.canonicalPath
  const hereNumber = Number(/\/meetings\/(\d+)(?:\/|$)/.exec(req.path)?.[1] ?? 0)
  return {
    lang: language,
    title: frame.title,
    siteName: t('layout:siteName'),
    homeHref: frame.homeHref ?? '/',
    description: frame.description ?? null,
    canonicalHref,
    openGraph: canonicalHref
      ? { title: frame.title, description: frame.description ?? '', url: canonicalHref, type: 'website' }
      : null,
    jsonLd: frame.jsonLd ? safeJson(frame.jsonLd) : null,
    isPrivate: frame.isPrivate ?? false,
    stylesheetHref: deps.assets.href('site.css'),
    fontHref: deps.assets.href('figtree.woff2'),
    iconHref: deps.assets.href('icon.svg'),
    scriptHref: frame.scriptHref ?? null,
    themeHref: frame.theme ? themeHref(frame.theme.slug, frame.theme.tokens) : null,
    words: {
      skipToContent: t('layout:skipToContent'),
      mainNavigation: t('layout:mainNavigation'),
      footerNavigation: t('layout:footerNavigation'),
    },
    institute: frame.institute ?? null,
    navigation: (frame.navigation ?? (frame.isPrivate ? [] : [wayIn(req, t)])).map((one) => ({
      badge: null,
      ...one,
    })),
    languageSwitch: languageSwitch(deps, req, language),
    signOut: frame.signOut ?? null,
    circleMenu: frame.circleMenu ?? null,
    series:
      frame.series && frame.series.meetings.length > 0
        ? seriesShort(frame.series.meetings, { hereNumber, ...frame.series, t, language, now: deps.now() })
        : null,
    search: frame.search && !frame.search.isHere ? frame.search : null,
    searchScriptHref: frame.search ? deps.assets.href('search.js') : null,
    footer: {
      contact: frame.contact ?? null,
      links: [
        ...(frame.footerLinks ?? []),
        { label: t('layout:privacy'), href: '/privacy' },
        { label: t('layout:accessibility'), href: '/toegankelijkheid' },
        ...(frame.isPrivate ? [] : [{ label: t('layout:forOrganisers'), href: '/organiser/sign-in' }]),
      ],
    },
    notice: noticeOf(req, t, frame),
  }
}

// On pages for everybody: who takes part already gets to their own page by asking for a link.
const wayIn = (req: Request, t: Deps['words']['nl']) => ({
  label: t('layout:myCircle'),
  href: '/link/renewal',
  isCurrent: req.path === '/link/renewal',
})

// Inside a script element only `<` can end it; U+2028 and U+2029 are line ends to old parsers.
const safeJson = (value: object) =>
  JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')

const languageSwitch = (deps: Deps, req: Request, language: Language): Layout['languageSwitch'] => {
  const other = language === 'nl' ? 'en' : 'nl'
  return {
    label: deps.words[language]('layout:otherLanguage'),
    lang: other,
    action: '/language',
    back: req.originalUrl,
  }
}
