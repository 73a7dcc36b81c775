import { expect, test } from '@jest/globals'
import request from 'supertest'
import { aCase, aGroup } from '../../factories/case.ts'
import { aCircle, anInstitute, aRegistration } from '../../factories/circle.ts'
import { aResult } from '../../factories/result.ts'
import { testApp } from '../../support/app.ts'
import { textOf } from '../../support/browser.ts'
import { useDatabase } from '../../support/postgres.ts'
import { sessionCookie } from '../../support/session-cookie.ts'

const database = useDatabase()
const LATER = Temporal.Instant.from('2027-01-21T09:00:00Z')
const FIRST_STEP = 'Noor bellen.'

/** Six weeks after the meeting in Zwolle, at which Zoë's case was discussed. */
const sixWeeksLater = async () => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle', 'Breda'] })
  const of = { instituteId, circleId: circle.id }
  const [zoe, noor] = [await aRegistration(db, of), await aRegistration(db, of, { firstName: 'Noor' })]
  const meetingId = circle.meetings[0]?.id ?? ''
  const { id: caseId } = await aCase(db, { ...of, registrationId: zoe.id, meetingId, state: 'placed' })
  await aGroup(db, { meetingId, caseId, members: [zoe.id] })
  await db
    .insertInto('case_outcome')
    .values({ case_id: caseId, insights: 'Bel eerst', first_step: FIRST_STEP, first_step_due: '2026-12-20' })
    .execute()
  const app = testApp(database(), { now: () => LATER })
  const cookie = await sessionCookie(db, { registrationIds: [zoe.id, noor.id] })
  const read = async ({ id }: { id: string }, number = 1) =>
    (
      await request(app)
        .get(`/participant/${id}/meetings/${number}/outcome`)
        .set('Cookie', cookie)
        .expect(200)
    ).text
  const send = (path: string, fields: Record<string, string>) =>
    request(app).post(path).type('form').set('Cookie', cookie).send(fields)
  return { db, zoe, noor, caseId, read, send }
}

test('who brought a case tells in two fields what came of the first step, and the rest stays as it was told', async () => {
  const { db, zoe, caseId, read, send } = await sixWeeksLater()
  const page = await read(zoe)
  expect(textOf(page)).toContain('Wat kwam er van de bijeenkomst in Zwolle?')
  expect(page).toContain(`${FIRST_STEP}</textarea>`)
  const form = page.match(/<form class="form"[\s\S]*?<\/form>/)?.[0] ?? ''
  const fields = Object.fromEntries(
    [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  )
  const action = form.match(/action="([^"]*)"/)?.[1] ?? ''
  await send(action, { ...fields, firstStep: FIRST_STEP, followUp: 'Zij doet mee.' }).expect(303)
  expect(
    await db
      .selectFrom('case_outcome')
      .where('case_id', '=', caseId)
      .select([
        'insights',
        'first_step as firstStep',
        'first_step_due as due',
        'follow_up as followUp',
        'version',
      ])
      .execute(),
  ).toEqual([
    {
      insights: 'Bel eerst',
      firstStep: FIRST_STEP,
      due: '2026-12-20',
      followUp: 'Zij doet mee.',
      version: 2,
    },
  ])
  expect(await read(zoe)).toContain('Zij doet mee.</textarea>')
})

test('others read the results of that meeting and may add one, and nothing of a case that is not theirs', async () => {
  const { db, zoe, noor, read, send } = await sixWeeksLater()
  await aResult(db, {
    registrationId: zoe.id,
    sentence: 'Drie afspraken hebben een duo.',
    reachedOn: '2026-12-12',
  })
  const text = textOf(await read(noor))
  expect(text).toContain('Drie afspraken hebben een duo.')
  expect(text).not.toMatch(/Noor bellen|De eerste stap/)
  expect(textOf(await read(noor, 2))).not.toContain('Drie afspraken')
  const told = {
    resultId: crypto.randomUUID(),
    sentence: 'Wij bellen nu.',
    term: 'short',
    reachedOn: '2027-01-20',
  }
  await send(`/participant/${noor.id}/results`, told).expect(303)
  expect(textOf(await read(noor))).toContain('Wij bellen nu.')
})
