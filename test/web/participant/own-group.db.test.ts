import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import type { CaseReadBy } from '../../../src/db/intervision-tables.ts'
import { aCase, aGroup } from '../../factories/case.ts'
import { fiveMeetings } from '../../factories/invitation.ts'
import { testApp } from '../../support/app.ts'
import { textOf } from '../../support/page-text.ts'
import { useDatabase } from '../../support/postgres.ts'
import { sessionCookie } from '../../support/session-cookie.ts'

const database = useDatabase()

/** Zoë brings the case of group 1, where Noor is too; Mees is in group 2; Teun facilitates group 1 and is in none. */
const twoGroups = async (readBy: CaseReadBy = 'group') => {
  const { db } = database()
  const house = await fiveMeetings(db, { people: ['Zoë', 'Noor', 'Mees', 'Teun'] })
  const { circleId, second: meetingId } = house
  const [zoe = '', noor = '', mees = '', teun = ''] = house.registrations.map(({ id }) => id)
  const { id: caseId } = await aCase(db, { circleId, registrationId: zoe, readBy })
  const facilitatorId = house.registrations[3]?.personId ?? ''
  const first = await aGroup(db, { meetingId, number: 1, caseId, facilitatorId, members: [zoe, noor] })
  await db.updateTable('intervision_group').set({ room: 'Zaal A' }).where('id', '=', first.id).execute()
  await aGroup(db, { meetingId, number: 2, members: [mees] })
  const app = testApp(database())
  const pageOf = async (id: string) => {
    const cookie = await sessionCookie(db, { registrationIds: [id] })
    return textOf(
      (await request(app).get(`/participant/${id}/meetings/2`).set('Cookie', cookie).expect(200)).text,
    )
  }
  return { db, app, zoe, noor, mees, teun, meetingId, pageOf }
}

describe('one’s own group on the page of a meeting', () => {
  test('has its room, who facilitates, who else is in it, and the case', async () => {
    const { noor, pageOf } = await twoGroups()
    expect(await pageOf(noor)).toContain(
      'Jouw groep in de intervisie Groep 1 Zaal Zaal A Begeleider Teun van Fictief ' +
        'Casus Woondeal zonder trekker Hoe maak ik het eigenaarschap gedeeld? ' +
        'In je groep Noor van Fictief Zoë van Fictief',
    )
  })

  test('is seen by its facilitator, and by nobody of another group', async () => {
    const { mees, teun, pageOf } = await twoGroups()
    expect(await pageOf(teun)).toContain('Groep 1 Zaal Zaal A Begeleider Teun van Fictief Casus Woondeal')
    const other = await pageOf(mees)
    expect(other).toContain(
      'Groep 2 Zaal volgt nog Begeleider volgt nog Casus volgt nog In je groep Mees van Fictief',
    )
    for (const secret of ['Groep 1', 'Zaal A', 'Woondeal', 'Zoë']) expect(other).not.toContain(secret)
  })

  test('tells nothing of a case that only organisers read, but to who brings it', async () => {
    const { zoe, noor, pageOf } = await twoGroups('organiser')
    expect(await pageOf(zoe)).toContain('Casus Woondeal zonder trekker')
    const page = await pageOf(noor)
    expect(page).toContain('Casus Je hoort de casus tijdens de intervisie.')
    expect(page).not.toContain('Woondeal')
  })

  test('is not there for the public, for who lost the seat, or when the meeting is cancelled', async () => {
    const { db, app, noor, zoe, meetingId, pageOf } = await twoGroups('circle')
    const open = await request(app).get('/kringen/slim-samenwerken/meetings/2').expect(200)
    expect(open.text).not.toMatch(/Groep 1|Woondeal|Fictief/)
    await db
      .updateTable('registration')
      .set({ state: 'waiting', confirmed_at: null })
      .where('id', '=', noor)
      .execute()
    expect(await pageOf(noor)).not.toMatch(/Groep 1|Woondeal/)
    expect(await pageOf(zoe)).not.toContain('Noor')
    await db.updateTable('meeting').set({ state: 'cancelled' }).where('id', '=', meetingId).execute()
    expect(await pageOf(zoe)).not.toMatch(/Groep 1|Woondeal/)
  })
})
