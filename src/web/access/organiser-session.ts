import type { Request } from 'express'
import type { Db } from '../../db/connect.ts'
import { prepared } from '../../db/prepared.ts'
import type { Language, OrganiserRole } from '../../db/schema.ts'
import type { Deps } from '../deps.ts'
import { Forbidden, SignInFirst } from '../errors.ts'
import { type OrganiserRow, organiserRows } from './organiser-row.ts'

/** Who is signed in, and the one institute that every query of this request is limited to. */
export interface SignedInOrganiser {
  organiserId: string
  email: string
  name: string
  role: OrganiserRole
  language: Language
  /** letters that wait for a person, MOST_WAITING at most */
  waitingLetters: number
  institute: {
    id: string
    slug: string
    name: string
    themeTokens: Record<string, string>
    senderName: string
    senderAddress: string
    contactName: string
    contactEmail: string
    contactPhone: string
  }
}

/**
 * Who is signed in, in one query per request however often it is asked:
 * `const organiserOf = requireOrganiser(deps)`, then `const organiser = await organiserOf(req)`.
 * @throws SignInFirst when nobody is, or the organiser is there no more; Forbidden when a reader posts anything
 */
export const requireOrganiser = (deps: Deps): ((req: Request) => Promise<SignedInOrganiser>) => {
  const asked = new WeakMap<Request, Promise<SignedInOrganiser>>()
  return (req) => {
    const known = asked.get(req)
    if (known) return known
    const organiser = load(deps.db, req)
    asked.set(req, organiser)
    return organiser
  }
}

/** Whether buttons that change something may be shown. A POST of a reader is refused without asking this. */
export const mayChange = ({ role }: Pick<SignedInOrganiser, 'role'>): boolean => role !== 'reader'

/** Whose key this browser holds. @throws SignInFirst when it holds none */
const signedInId = (req: Request): string => {
  const { organiserId } = req.session
  if (organiserId === undefined) throw new SignInFirst('/organiser/sign-in')
  return organiserId
}

/** Makes the organiser out of the row that organiserRows selects. */
export const signedInAs = (organiserId: string, row: OrganiserRow): SignedInOrganiser => {
  const { email, organiserName: name, role, language, waitingLetters, ...institute } = row
  return { organiserId, email, name, role, language, waitingLetters, institute }
}

const load = async (db: Db, req: Request): Promise<SignedInOrganiser> => {
  const organiserId = signedInId(req)
  const [row] = await findOrganiser(db, { organiserId })
  if (!row) throw new SignInFirst('/organiser/sign-in')
  const organiser = signedInAs(organiserId, row)
  if (!mayChange(organiser) && !READING.has(req.method)) throw new Forbidden()
  return organiser
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

const findOrganiser = prepared((db, signedIn: { organiserId: string }) =>
  organiserRows(db).where('organiser.id', '=', signedIn.organiserId),
)
