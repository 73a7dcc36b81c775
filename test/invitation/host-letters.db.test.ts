import { expect, test } from '@jest/globals'
import { writeHostInvitation } from '../../src/invitation/host-letters.ts'
import { inviteHostEditor, revokeHostEditor } from '../../src/programme/host-editors.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

const aHost = async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Tilburg'] })
  const meetingId = circle.meetings[0]?.id ?? ''
  const input = { meetingId, email: 'noor@example.org', name: 'Noor Voorbeeld', language: 'nl' as const }
  const editor = await db.transaction().execute((trx) => inviteHostEditor(trx, input, NOW))
  const write = (now = NOW) => db.transaction().execute((trx) => writeHostInvitation(trx, editor, now))
  return { db, editor, write, circle }
}

test('invites a host to fill in its part, with a link made when the letter leaves', async () => {
  const { db, editor, write, circle } = await aHost()
  await write()
  const letters = await db
    .selectFrom('letter')
    .select(['kind', 'circle_id', 'recipient_address', 'stream_key', 'language', 'facts', 'link_requests'])
    .execute()
  expect(letters).toEqual([
    {
      kind: 'hostInvitation',
      circle_id: circle.id,
      recipient_address: 'noor@example.org',
      stream_key: `host:${editor.hostEditorId}`,
      language: 'nl',
      facts: {
        name: 'Noor Voorbeeld',
        circle: 'Slim samenwerken',
        city: 'Tilburg',
        meeting: 'donderdag 10 december 2026, 09.30–16.30 uur',
        contact: 'Tess Regelaar, tess.regelaar@example.org',
      },
      link_requests: [{ name: 'link', purpose: 'hostSection', subjectId: editor.hostEditorId }],
    },
  ])
})

test('pressing the button twice writes one letter; later again another', async () => {
  const { db, write } = await aHost()
  await write()
  await write()
  await write(NOW.add({ minutes: 5 }))
  expect(await db.selectFrom('letter').select('kind').execute()).toEqual([
    { kind: 'hostInvitation' },
    { kind: 'hostInvitation' },
  ])
})

test('no letter to somebody whose key was taken back', async () => {
  const { db, editor, write } = await aHost()
  await db.transaction().execute((trx) => revokeHostEditor(trx, editor, NOW))
  await expect(write()).rejects.toThrow()
})
