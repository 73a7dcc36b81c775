import { expect, test } from '@jest/globals'
import request from 'supertest'
import { aCase, aGroup } from '../../factories/case.ts'
import { aCircle, aRegistration } from '../../factories/circle.ts'
import { anExpert } from '../../factories/expert.ts'
import { aHostEditor } from '../../factories/world.ts'
import { testApp } from '../../support/app.ts'
import { aSignedInOrganiser } from '../../support/organiser.ts'
import { textOf } from '../../support/page-text.ts'
import { useDatabase } from '../../support/postgres.ts'
import { sessionCookie } from '../../support/session-cookie.ts'

const database = useDatabase()

/** A meeting with something behind the scenes of each kind, and the pages of its organiser and of its host. */
const aMeetingWithScript = async () => {
  const { db } = database()
  const { instituteId, get } = await aSignedInOrganiser(database())
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle'] })
  const meetingId = circle.meetings[0]?.id ?? ''
  const of = { instituteId, circleId: circle.id }
  const zoe = await aRegistration(db, of)
  const noor = await aRegistration(db, of, { firstName: 'Noor' })
  const item = (kind: 'intervision' | 'deepDive' | 'lunch') =>
    db
      .selectFrom('programme_item')
      .where('meeting_id', '=', meetingId)
      .where('kind', '=', kind)
      .select('id')
      .executeTakeFirstOrThrow()
  const { id: lunchId } = await item('lunch')
  const { id: deepDiveId } = await item('deepDive')
  await db
    .updateTable('programme_item')
    .set({ needs: 'Lange tafels', internal_note: 'Wie laat is eet later' })
    .where('id', '=', lunchId)
    .execute()
  const expertId = await anExpert(db, { itemId: deepDiveId, name: 'Imke Voorbeeld' })
  await db
    .updateTable('expert')
    .set({ state: 'confirmed', needs: 'Een beamer van mij alleen' })
    .where('id', '=', expertId)
    .execute()
  const { id: caseId } = await aCase(db, { ...of, registrationId: zoe.id, title: 'Woondeal zonder trekker' })
  await aGroup(db, { meetingId, caseId, members: [zoe.id, noor.id] })
  await db
    .updateTable('host_section')
    .set({ contact_name: 'Hanna Gastvrij', contact_phone: '038 000 00 00' })
    .execute()
  const { id: hostEditorId } = await aHostEditor(db, meetingId)
  const cookie = await sessionCookie(db, { hostEditorIds: [hostEditorId] })
  const read = async (answer: PromiseLike<{ status: number; text: string }>) => textOf((await answer).text)
  return {
    asOrganiser: () => read(get(`/organiser/circles/${circle.slug}/meetings/1/script`)),
    asHost: () =>
      read(request(testApp(database())).get(`/host/meetings/${meetingId}/script`).set('Cookie', cookie)),
  }
}

test('an organiser reads who must be ready when, what is needed, the groups with their people, and the notes', async () => {
  const { asOrganiser } = await aMeetingWithScript()
  const page = await asOrganiser()
  for (const words of [
    'Regieboek: Thema 1',
    'Verwacht 2 mensen',
    'Hanna Gastvrij 038 000 00 00',
    '11.25 –12.15 50 min Lunch Klaarzetten Lange tafels Alleen voor organisatoren Wie laat is eet later',
    'Klaar om 11.25 uur voor Lunch. Nodig: Lange tafels.',
    'Klaar om 12.15 uur voor Verdieping: Imke Voorbeeld.',
    'Imke Voorbeeld vraagt Een beamer van mij alleen',
    'Groep 1 · zaal nog kiezen · nog geen begeleider Woondeal zonder trekker Noor van Fictief, Zoë van Fictief',
    'Evaluatie: 14.45–15.00 uur.',
  ])
    expect(page).toContain(words)
})

test('the host reads the same without notes, wishes of experts, cases and names in groups', async () => {
  const { asHost } = await aMeetingWithScript()
  const page = await asHost()
  expect(page).toContain('11.25 –12.15 50 min Lunch Klaarzetten Lange tafels')
  expect(page).toContain('Groep 1 · zaal nog kiezen · nog geen begeleider 2 mensen')
  for (const words of [
    'Alleen voor organisatoren',
    'eet later',
    'van mij alleen',
    'Woondeal',
    'Noor van Fictief',
  ])
    expect(page).not.toContain(words)
})
