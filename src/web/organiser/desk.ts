import type { Request, Response } from 'express'
import { MOST_WAITING } from '../access/organiser-row.ts'
import { mayChange, type SignedInOrganiser } from '../access/organiser-session.ts'
import type { Deps } from '../deps.ts'
import { Forbidden } from '../errors.ts'
import { instituteFrame } from '../institute-frame.ts'
import { languageOf } from '../language.ts'
import type { MenuBadge } from '../layout.ts'
import type { MadePage } from '../made-page.ts'
import { type Frame, makePage, sendPage } from '../send-page.ts'
import type { Views } from '../views.ts'
import { circleMenu } from './menu/circle-menu.ts'
import { findMenuCircle, type MenuCircle } from './menu/queries.ts'
import type { Reader } from './reader.ts'

/** One organiser at the desk, for one request. */
export interface Visit {
  organiser: SignedInOrganiser
  instituteId: string
  reader: Reader
  send: <Name extends keyof Views & string>(
    name: Name,
    page: Views[Name],
    title: string,
    options?: { status?: number; here?: Here },
  ) => void
  /** As `send`, but only made. */
  make: <Name extends keyof Views & string>(name: Name, page: Views[Name], title: string) => MadePage
}

/** Opens the desk for who is signed in. */
export interface Desk {
  /** @throws SignInFirst when nobody is; Forbidden when a reader posts */
  read: (req: Request, res: Response) => Promise<Visit>
  /** As `read`, for pages that only lead to a change: readers are refused, and told why. */
  change: (req: Request, res: Response) => Promise<Visit>
}

/** In which part of the door a page stands. */
type Here = 'circles' | 'letters' | 'search'

export type OrganiserOf = (req: Request) => Promise<SignedInOrganiser>

/** The desk of this door; one for all its routes. */
export const openDesk = (deps: Deps, organiserOf: OrganiserOf): Desk => {
  const read: Desk['read'] = async (req, res) => {
    const organiser = await organiserOf(req)
    return receive(deps, req, res, organiser, await circleOf(deps, req, organiser.institute.id))
  }
  return {
    read,
    change: async (req, res) => {
      const visited = await read(req, res)
      if (!visited.reader.mayChange) throw new Forbidden()
      return visited
    },
  }
}

// A page of a circle says so in its address; the letters of one, behind the question mark.
const circleOf = async (deps: Deps, req: Request, instituteId: string): Promise<MenuCircle | null> => {
  const { circle } = req.query
  const slug = req.path.startsWith('/organiser/circles/') ? req.params.slug : circle
  if (typeof slug !== 'string' || slug === '') return null
  return (await findMenuCircle(deps.db, { instituteId, slug }))[0] ?? null
}

/**
 * Receives somebody of whom it is known already who they are.
 * @param circle whose menu its pages carry
 */
export const receive = (
  deps: Deps,
  req: Request,
  res: Response,
  organiser: SignedInOrganiser,
  circle: MenuCircle | null,
): Visit => {
  const reader = readerOf(deps, req, organiser)
  const frame = (title: string, here: Here): Frame => ({
    ...frameOf(reader, organiser, title, here),
    circleMenu: circle && circleMenu(circle, req.path, reader),
  })
  return {
    organiser,
    instituteId: organiser.institute.id,
    reader,
    send: (name, page, title, { status = 200, here = 'circles' } = {}) => {
      sendPage(deps, req, res, name, page, frame(title, here), status)
    },
    make: (name, page, title) => makePage(deps, req, name, page, frame(title, 'circles')),
  }
}

const readerOf = (deps: Deps, req: Request, organiser: SignedInOrganiser): Reader => {
  const language = languageOf(req)
  const now = deps.now()
  return {
    t: deps.words[language],
    language,
    now,
    today: now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString(),
    mayChange: mayChange(organiser),
  }
}

const frameOf = (
  { t, mayChange }: Reader,
  { institute, waitingLetters }: SignedInOrganiser,
  title: string,
  here: Here,
): Frame => ({
  title,
  isPrivate: true,
  homeHref: '/organiser',
  ...instituteFrame(institute, '/organiser'),
  navigation: [
    { label: t('organiser:menu.circles'), href: '/organiser', isCurrent: here === 'circles' },
    {
      label: t('organiser:menu.letters'),
      href: '/organiser/letters',
      isCurrent: here === 'letters',
      badge: waitingBadge(waitingLetters, t),
    },
  ],
  search: {
    action: '/organiser/search',
    label: t('search:field'),
    button: t('search:button'),
    isHere: here === 'search',
  },
  signOut: { action: '/organiser/sign-out', label: t('layout:signOut') },
  ...(mayChange ? { undoHref: UNDO, footerLinks: [{ label: t('undo:title'), href: UNDO }] } : {}),
})

const UNDO = '/organiser/undo'

const waitingBadge = (count: number, t: Reader['t']): MenuBadge | null => {
  if (count === 0) return null
  const text = count < MOST_WAITING ? String(count) : `${MOST_WAITING - 1}+`
  return { text, heard: t('outbox:waiting', { count }) }
}
