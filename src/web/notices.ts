import type { Request } from 'express'
import type { Translate } from '../i18n/words.ts'
import { isId } from './access/is-id.ts'
import type { PageNotice } from './layout.ts'

/**
 * The notice on top of a page: the one that the page says, or else the address (?notice=); null without. What was done
 * and can be undone comes with its id (?undo=), and the notice offers it.
 * @param frame.undoHref where that can be undone; left out for who may not
 */
export const noticeOf = (
  req: Request,
  t: Translate,
  frame: { notice?: string; undoHref?: string },
): PageNotice | null => {
  const key = frame.notice ?? req.query.notice
  if (typeof key !== 'string' || !isNotice(key)) return null
  const kind = NOTICES[key]
  const { undo } = req.query
  return {
    kind,
    word: t(`layout:noticeKind.${kind}`),
    text: t(`notices:${key}`),
    undo:
      frame.undoHref && typeof undo === 'string' && isId(undo)
        ? { action: `${frame.undoHref}/${undo}`, label: t('layout:undo') }
        : null,
  }
}

// Only keys of this list: an address that somebody made up must not put words on our page.
const NOTICES = {
  saved: 'ok',
  sent: 'ok',
  published: 'ok',
  publishedWithHosts: 'ok',
  moved: 'ok',
  cancelled: 'ok',
  confirmed: 'ok',
  withdrawn: 'ok',
  waiting: 'info',
  alreadyRegistered: 'info',
  revoked: 'ok',
  added: 'ok',
  signedOut: 'ok',
  erased: 'ok',
  draftKept: 'ok',
  sectionDraftKept: 'ok',
  draftAside: 'ok',
  sectionAgreed: 'ok',
  sectionMovedOn: 'warning',
  signedUp: 'ok',
  signedOff: 'ok',
  discarded: 'ok',
  draftDecided: 'info',
  draftGone: 'warning',
  draftsGone: 'info',
  mustHear: 'info',
  resumed: 'ok',
  newerLetter: 'info',
  itemAside: 'ok',
  tooManyItems: 'warning',
  newsOffered: 'ok',
  resultTold: 'ok',
  evaluated: 'ok',
  reportShared: 'ok',
  resultRemoved: 'ok',
  newsWithdrawn: 'ok',
  expertNamed: 'ok',
  expertAsked: 'ok',
  expertOff: 'ok',
  expertGone: 'info',
  expertAlready: 'info',
  expertTooMany: 'warning',
  expertNoAddress: 'warning',
  expertConfirmed: 'ok',
  expertDeclined: 'ok',
  fileRemoved: 'ok',
  fileReturned: 'ok',
  composed: 'ok',
  released: 'ok',
  delayMovedOn: 'warning',
  requestDrafted: 'ok',
  ourWords: 'ok',
  usualWords: 'ok',
  caseOffered: 'ok',
  caseWithdrawn: 'ok',
  updatesSent: 'ok',
  updatesLeftOut: 'ok',
  updatesGone: 'info',
  taskRemoved: 'ok',
  templateRemoved: 'ok',
  draftsDiscarded: 'ok',
  undone: 'ok',
  undoAlready: 'info',
  undoTooLate: 'warning',
  undoMovedOn: 'warning',
  undoFull: 'warning',
} as const

/** A key of the words of the notices area. */
export type NoticeKey = keyof typeof NOTICES

const isNotice = (key: string): key is NoticeKey => Object.hasOwn(NOTICES, key)
