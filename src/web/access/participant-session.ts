import type { Request } from 'express'
import type { Language, RegistrationState } from '../../db/schema.ts'
import type { Deps } from '../deps.ts'
import { SignInFirst } from '../errors.ts'

/** Whose registration it is. */
export interface SignedInParticipant {
  registrationId: string
  circleId: string
  instituteId: string
  personId: string
  /** A withdrawn registration still opens its page, which then says so. */
  state: RegistrationState
  email: string
  language: Language
}

/**
 * The registration that this browser holds a key for. One query.
 * @throws SignInFirst, to where a new link can be asked for, when it holds none for this registration
 */
export const requireParticipant =
  (deps: Deps): ((req: Request, registrationId: string) => Promise<SignedInParticipant>) =>
  async (req, registrationId) => {
    if (!req.session.registrationIds?.includes(registrationId)) throw new SignInFirst('/link/renewal')
    const participant = await deps.db
      .selectFrom('registration')
      .innerJoin('person', 'person.id', 'registration.person_id')
      .select([
        'registration.id as registrationId',
        'registration.circle_id as circleId',
        'person.institute_id as instituteId',
        'registration.person_id as personId',
        'registration.state',
        'person.email',
        'person.language',
      ])
      .where('registration.id', '=', registrationId)
      .executeTakeFirst()
    if (!participant) throw new SignInFirst('/link/renewal')
    return participant
  }
