import type { Request } from 'express'
import type { Db } from '../../db/connect.ts'
import { prepared } from '../../db/prepared.ts'
import type { Language, OrganiserRole } from '../../db/schema.ts'
import type { Deps } from '../deps.ts'
import { Forbidden, SignInFirst } from '../errors.ts'

/** Who is signed in, and the one institute that every query of this request is limited to. */
export interface SignedInOrganiser {
  organiserId: string
  email: string
  name: string
  role: OrganiserRole
  language: Language
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

const load = async (db: Db, req: Request): Promise<SignedInOrganiser> => {
  const organiserId = req.session.organiserId
  const row = organiserId === undefined ? undefined : (await findOrganiser(db, { organiserId }))[0]
  if (!row || organiserId === undefined) throw new SignInFirst('/organiser/sign-in')
  const { email, organiserName: name, role, language, ...institute } = row
  const organiser = { organiserId, email, name, role, language, institute }
  if (!mayChange(organiser) && !READING.has(req.method)) throw new Forbidden()
  return organiser
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

const findOrganiser = prepared((db, signedIn: { organiserId: string }) =>
  db
    .selectFrom('organiser')
    .innerJoin('institute', 'institute.id', 'organiser.institute_id')
    .select([
      'organiser.email',
      'organiser.name as organiserName',
      'organiser.role',
      'organiser.language',
      'institute.id',
      'institute.slug',
      'institute.name',
      'institute.theme_tokens as themeTokens',
      'institute.sender_name as senderName',
      'institute.sender_address as senderAddress',
      'institute.contact_name as contactName',
      'institute.contact_email as contactEmail',
      'institute.contact_phone as contactPhone',
    ])
    .where('organiser.id', '=', signedIn.organiserId),
)
