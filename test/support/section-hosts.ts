import type { Connection, Db } from '../../src/db/connect.ts'
import { inviteHostEditor } from '../../src/programme/host-editors.ts'
import { SECTION_FIELDS } from '../../src/programme/host-section.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { testApp } from './app.ts'
import { NOW } from './moment.ts'
import { sessionCookie } from './session-cookie.ts'

export type Host = Awaited<ReturnType<typeof aHostOf>>

/** A circle with two meetings, and a browser that holds the key to the section of the first: Noor's. */
export const aHostOf = async (connection: Pick<Connection, 'db' | 'pool'>) => {
  const { db } = connection
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Tilburg', 'Breda'] })
  const [meeting, other] = circle.meetings
  if (!meeting || !other) throw new Error('the circle has two meetings')
  const editor = await anEditor(db, meeting.id, 'Noor Voorbeeld')
  const path = sectionPath(meeting.id)
  return { db, app: testApp(connection), institute, circle, path, meeting, other, ...editor }
}

/** Another editor of the same section, in a browser of their own. */
export const aSecondHost = ({ db, meeting }: Pick<Host, 'db' | 'meeting'>, name = 'Ümit Testman') =>
  anEditor(db, meeting.id, name)

/** Where the section of a meeting is, for its host. */
export const sectionPath = (meetingId: string): string => `/host/meetings/${meetingId}/section`

/** The form as a browser would send it back: every field, with some of them changed. */
export const filledIn = (html: string, changes: Record<string, string>): Record<string, string> => ({
  ...Object.fromEntries(SECTION_FIELDS.map((field) => [field, ''])),
  basis: hiddenIn(html, 'basis'),
  ...changes,
})

/** What a hidden field of a page holds; empty when it has none of that name. */
export const hiddenIn = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

const anEditor = async (db: Db, meetingId: string, name: string) => {
  const email = `${name.split(' ')[0]?.toLowerCase()}@example.org`
  const { hostEditorId } = await db
    .transaction()
    .execute((trx) => inviteHostEditor(trx, { meetingId, email, name, language: 'nl' }, NOW))
  return { hostEditorId, cookie: await sessionCookie(db, { hostEditorIds: [hostEditorId] }) }
}
