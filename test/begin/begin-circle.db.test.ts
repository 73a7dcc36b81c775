import { expect, test } from '@jest/globals'
import { beginCircle } from '../../src/begin/begin-circle.ts'
import type { BegunCircle } from '../../src/begin/begun-circle.ts'
import { anInstitute } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

const aBegunCircle = (instituteId: string): BegunCircle => ({
  instituteId,
  formId: '0b9f6f0e-1111-4222-8333-444455556666',
  digest: 'een',
  circle: {
    title: 'Slim samenwerken',
    theme: 'Netwerken',
    centralQuestion: 'Hoe werken wij samen?',
    region: '',
    startsOn: '2027-01-01',
    endsOn: '2027-06-30',
    partners: [],
    maxPerOrganisation: null,
    offerDays: 3,
    capacity: 24,
    contactName: 'Tess Regelaar',
    contactEmail: 'tess.regelaar@example.org',
    contactPhone: '',
    formOfAddress: 'u',
  },
  meetings: ['Breda', 'Ede'].map((place, at) => ({
    heldOn: `2027-0${at + 2}-10`,
    startsAt: '09:30',
    endsAt: '16:30',
    timeZone: 'Europe/Amsterdam',
    place,
    theme: '',
    organisation: `Gemeente ${place}`,
    host: null,
    fromMeetingId: null,
  })),
  way: 'invite',
  hostLanguage: 'nl',
  templateId: null,
  fromCircleId: null,
})

test('one form makes one circle with its meetings, and another text of the same form none', async () => {
  const { db } = database()
  const { id } = await anInstitute(db)
  const begin = (change: Partial<BegunCircle> = {}) =>
    db.transaction().execute((trx) => beginCircle(trx, { ...aBegunCircle(id), ...change }, NOW))
  const first = await begin()
  expect(first.done).toBe(true)
  expect(await begin()).toEqual(first)
  expect(await begin({ digest: 'twee' })).toEqual({ done: false, reason: 'alreadyBegun' })
  const meetings = await db.selectFrom('meeting').select(['number', 'place']).orderBy('number').execute()
  expect(meetings).toEqual([
    { number: 1, place: 'Breda' },
    { number: 2, place: 'Ede' },
  ])
})
