import { mintLink, type NewLink } from '../access/mint-link.ts'
import type { Trx } from '../db/connect.ts'

/**
 * One link each for an organiser, the next host and a participant, so that a newcomer can be all three at once.
 * For development only: whoever starts the app is none of these people.
 * @returns role → address; a role that nobody has yet is left out
 */
export const signInLinks = async (
  trx: Trx,
  baseUrl: string,
  now: Temporal.Instant,
  randomBytes: (count: number) => Buffer,
): Promise<{ role: 'organiser' | 'host' | 'participant'; name: string; href: string }[]> => {
  const expiresAt = now.add({ hours: 12 })
  const mint = async (link: Omit<NewLink, 'expiresAt'>) =>
    `${baseUrl}/link/${(await mintLink(trx, { ...link, expiresAt }, now, randomBytes)).token}`
  const organiser = await trx
    .selectFrom('organiser')
    .select(['id', 'email', 'name'])
    .orderBy('created_at')
    .orderBy('email')
    .executeTakeFirst()
  const host = await trx
    .selectFrom('host_editor')
    .innerJoin('meeting', 'meeting.id', 'host_editor.meeting_id')
    .select(['host_editor.id', 'email', 'name'])
    .where('revoked_at', 'is', null)
    .where('held_on', '>=', now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString())
    .orderBy('held_on')
    .executeTakeFirst()
  const participant = await trx
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .select(['registration.id', 'email', 'first_name as name'])
    .where('state', '=', 'confirmed')
    .orderBy('arrival')
    .executeTakeFirst()
  const links = []
  if (organiser) {
    const { id: subjectId, email, name } = organiser
    links.push({
      role: 'organiser' as const,
      name,
      href: await mint({ purpose: 'organiserSignIn', subjectId, email }),
    })
  }
  if (host) {
    const { id: subjectId, email, name } = host
    links.push({
      role: 'host' as const,
      name,
      href: await mint({ purpose: 'hostSection', subjectId, email }),
    })
  }
  if (participant) {
    const { id: subjectId, email, name } = participant
    links.push({
      role: 'participant' as const,
      name,
      href: await mint({ purpose: 'participant', subjectId, email }),
    })
  }
  return links
}
