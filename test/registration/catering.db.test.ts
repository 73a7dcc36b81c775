import { expect, test } from '@jest/globals'
import { loadCatering } from '../../src/registration/catering.ts'
import type { Needs } from '../../src/registration/needs.ts'
import { saveNeeds } from '../../src/registration/save-answers.ts'
import { aCircle, anInstitute, aRegistration } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

test('counts who has a seat, and says nothing of whose need it is', async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle'] })
  const of = { instituteId: institute.id, circleId: circle.id }
  const join = async (
    firstName: string,
    needs: Partial<Needs>,
    state: 'confirmed' | 'waiting' = 'confirmed',
  ) => {
    const { id: registrationId } = await aRegistration(db, of, { firstName, state })
    const all = { diets: [], dietOther: '', accessNeeds: '', consent: true, ...needs }
    await db.transaction().execute((trx) => saveNeeds(trx, { registrationId, needs: all }, NOW))
  }
  await join('Zoë', { diets: ['vegan', 'noNuts'], dietOther: 'zonder ui' })
  await join('Ali', { diets: ['halal'], accessNeeds: 'een lift' })
  await join('Noor', { diets: ['vegan'], dietOther: 'geen koriander' })
  await join('Bo', {})
  await join('Wacht', { diets: ['kosher'] }, 'waiting')
  await join('Afwezig', { diets: ['halal'] })
  await db
    .insertInto('meeting_answer')
    .columns(['registration_id', 'meeting_id', 'held_on', 'answer', 'changed_at'])
    .expression((eb) =>
      eb
        .selectFrom('registration')
        .innerJoin('person', 'person.id', 'registration.person_id')
        .innerJoin('meeting', 'meeting.circle_id', 'registration.circle_id')
        .where('person.first_name', '=', 'Afwezig')
        .select(['registration.id', 'meeting.id as meetingId', 'meeting.held_on'])
        .select([eb.val('cannot').as('answer'), eb.val(NOW).as('at')]),
    )
    .execute()
  expect(await loadCatering(db, circle.meetings[0]?.id ?? '')).toEqual({
    people: 4,
    diets: [
      { diet: 'vegan', people: 2 },
      { diet: 'halal', people: 1 },
      { diet: 'noNuts', people: 1 },
    ],
    others: ['geen koriander', 'zonder ui'],
    accessNeeds: ['een lift'],
  })
})
