import { NOW } from '../support/moment.ts'
import type { TestDatabase } from '../support/postgres.ts'
import { aCircle, anInstitute, anOrganiser, aRegistration } from './circle.ts'
import { aLink } from './link.ts'

/** A host's editor of a meeting. */
export const aHostEditor = (db: TestDatabase['db'], meetingId: string, email = 'hanna@example.org') =>
  db
    .insertInto('host_editor')
    .values({ meeting_id: meetingId, email, name: 'Hanna Gastvrij', invited_at: NOW, revoked_at: null })
    .returning('id')
    .executeTakeFirstOrThrow()

/** One institute with a circle, an organiser, a participant and a host editor, and a fresh link of each kind. */
export const aWorld = async ({ db }: TestDatabase, slug = 'kennisplatform') => {
  const institute = await anInstitute(db, { slug, name: `Instituut ${slug}` })
  const organiser = await anOrganiser(db, institute.id)
  const circle = await aCircle(db, {
    instituteId: institute.id,
    slug: `kring-${slug}`,
    title: `Kring ${slug}`,
  })
  const registration = await aRegistration(db, { instituteId: institute.id, circleId: circle.id })
  const meetingId = circle.meetings[0]?.id ?? ''
  const editor = await aHostEditor(db, meetingId)
  const links = {
    organiserSignIn: await aLink(db, {
      purpose: 'organiserSignIn',
      subjectId: organiser.id,
      email: organiser.email,
    }),
    registration: await aLink(db, {
      purpose: 'registration',
      subjectId: circle.id,
      email: 'nieuw@example.org',
    }),
    participant: await aLink(db, {
      purpose: 'participant',
      subjectId: registration.id,
      email: registration.email,
    }),
    hostSection: await aLink(db, {
      purpose: 'hostSection',
      subjectId: editor.id,
      email: 'hanna@example.org',
    }),
  }
  const ways = {
    organiserSignIn: '/organiser',
    registration: `/kringen/${circle.slug}/registration`,
    participant: `/participant/${registration.id}`,
    hostSection: `/host/meetings/${meetingId}/section`,
  }
  return { institute, organiser, circle, registration, meetingId, editor, links, ways }
}

export const purposes = ['organiserSignIn', 'registration', 'participant', 'hostSection'] as const
