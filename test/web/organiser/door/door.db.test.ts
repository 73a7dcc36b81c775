import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { nameSubstitute } from '../../../../src/registration/name-substitute.ts'
import { aCircle, aRegistration } from '../../../factories/circle.ts'
import { testApp } from '../../../support/app.ts'
import { NOW } from '../../../support/moment.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'

const database = useDatabase()
const PATH = '/organiser/circles/slim-samenwerken/meetings/1'

const aDoor = async (role: 'owner' | 'reader' = 'owner') => {
  const { db } = database()
  const organiser = await aSignedInOrganiser(database(), { role })
  const circle = await aCircle(db, { instituteId: organiser.instituteId })
  const whose = { instituteId: organiser.instituteId, circleId: circle.id }
  const zoe = await aRegistration(db, whose)
  const abe = await aRegistration(db, whose, { firstName: 'Abe' })
  const cas = await aRegistration(db, whose, { firstName: 'Cas', state: 'waiting' })
  return { ...organiser, db, circle, zoe, abe, cas }
}

const marks = async () =>
  (await database().db.selectFrom('attendance').select(['registration_id as id', 'state']).execute()).map(
    ({ id, state }) => ({ id, state }),
  )

describe('checking in', () => {
  test('shows whom the meeting expects, and takes a mark without any script', async () => {
    const { get, post, zoe } = await aDoor()
    const page = await get(`${PATH}/check-in`)
    expect(textOf(page.text).match(/(Zoë|Abe|Cas) van Fictief/g)).toContain('Abe van Fictief')
    expect(textOf(page.text)).not.toContain('Cas')
    expect(textOf(page.text)).toContain('0 van 2 aanwezig')
    const answer = await post(`${PATH}/attendance`).send(`registrationId=${zoe.id}&state=present`)
    expect(answer.headers.location).toEqual(`${PATH}/check-in#person-${zoe.id}`)
    expect(await marks()).toEqual([{ id: zoe.id, state: 'present' }])
    const after = await get(`${PATH}/check-in`)
    expect(textOf(after.text)).toContain('1 van 2 aanwezig')
    // The button that is pressed takes the mark back.
    await post(`${PATH}/attendance`).send(`registrationId=${zoe.id}&state=`)
    expect(await marks()).toEqual([{ id: zoe.id, state: null }])
  })

  test('answers the script of the page without a page', async () => {
    const { post, zoe, cas } = await aDoor()
    const send = (body: string) => post(`${PATH}/attendance`).set('Accept', 'application/json').send(body)
    expect((await send(`registrationId=${zoe.id}&state=present&secondsAgo=40`)).status).toEqual(204)
    expect((await send(`registrationId=${cas.id}&state=present`)).status).toEqual(409)
    for (const body of [
      'registrationId=geen-id&state=present',
      `registrationId=${zoe.id}&state=late`,
      `registrationId=${zoe.id}&state=absent&secondsAgo=-5`,
      `registrationId=${zoe.id}&state=absent&secondsAgo=9999999`,
    ])
      expect((await send(body)).status).toEqual(404)
    expect(await marks()).toEqual([{ id: zoe.id, state: 'present' }])
  })

  test('finds a name without its accents, and the person of a scanned badge alone', async () => {
    const { get, zoe, abe } = await aDoor()
    const peopleAt = async (query: string) =>
      [...(await get(`${PATH}/check-in${query}`)).text.matchAll(/data-person="([^"]+)"/g)].map(([, id]) => id)
    expect(await peopleAt('?text=ZOE')).toEqual([zoe.id])
    expect(await peopleAt(`?badge=${abe.id.slice(0, 8)}`)).toEqual([abe.id])
    expect(await peopleAt('?badge=0')).toEqual([abe.id, zoe.id])
    expect(textOf((await get(`${PATH}/check-in?text=nergens`)).text)).toContain('Niemand met die naam.')
  })

  test('marks the rest absent at once', async () => {
    const { get, post, zoe, abe } = await aDoor()
    await post(`${PATH}/attendance`).send(`registrationId=${zoe.id}&state=present`)
    expect(textOf((await get(`${PATH}/check-in`)).text)).toContain('Zet de laatste op afwezig')
    await post(`${PATH}/attendance/rest`).expect(303)
    expect(new Set(await marks())).toEqual(
      new Set([
        { id: zoe.id, state: 'present' },
        { id: abe.id, state: 'absent' },
      ]),
    )
    expect(textOf((await get(`${PATH}/check-in`)).text)).not.toContain('op afwezig')
  })

  test('has no buttons at a cancelled meeting or for a reader, and says why', async () => {
    const { db, get } = await aDoor('reader')
    const page = await get(`${PATH}/check-in`)
    expect(page.text).not.toContain('data-mark-form')
    expect(textOf(page.text)).toContain('Veranderen kan alleen een organisator.')
    await db.updateTable('meeting').set({ state: 'cancelled' }).execute()
    expect(textOf((await get(`${PATH}/check-in`)).text)).toContain('Deze bijeenkomst is vervallen.')
  })

  test('leads nowhere for who is not signed in, so a badge tells nothing', async () => {
    const { zoe } = await aDoor()
    const answer = await request(testApp(database())).get(`${PATH}/check-in?badge=${zoe.id.slice(0, 8)}`)
    expect([answer.status, answer.headers.location]).toEqual([303, '/organiser/sign-in'])
  })
})

describe('somebody who comes in the place of a participant', () => {
  const aSubstitute = async () => {
    const door = await aDoor()
    const meetingId = door.circle.meetings[0]?.id ?? ''
    await door.db.updateTable('person').set({ job_title: 'adviseur' }).execute()
    const named = { registrationId: door.zoe.id, meetingId, name: 'Piet Aardig', email: 'piet@example.org' }
    await door.db.transaction().execute((trx) => nameSubstitute(trx, named, NOW))
    return { ...door, meetingId }
  }

  test('stands at the door under their own name, and is there by one tap', async () => {
    const { get, post, zoe } = await aSubstitute()
    const { text } = await get(`${PATH}/check-in`)
    expect([...text.matchAll(/class="door-name">([^<]+)/g)].map(([, name]) => name)).toEqual([
      'Piet Aardig',
      'Abe van Fictief',
    ])
    expect(textOf(text)).toContain('Piet Aardig in plaats van Zoë van Fictief')
    const [first] = text.match(/<button[^>]*data-state[^>]*>/) ?? []
    expect(first).toContain('aria-label="Aanwezig: Piet Aardig"')
    expect(first).toContain('value="substitute"')
    await post(`${PATH}/attendance`).send(`registrationId=${zoe.id}&state=substitute`)
    expect(await marks()).toEqual([{ id: zoe.id, state: 'substitute' }])
    expect(textOf((await get(`${PATH}/check-in`)).text)).toContain('1 van 2 aanwezig')
  })

  test('is found by either name, and stands on the list in whose place', async () => {
    const { get, zoe } = await aSubstitute()
    for (const text of ['piet', 'ZOE'])
      expect((await get(`${PATH}/check-in?text=${text}`)).text).toContain(`data-person="${zoe.id}"`)
    expect(textOf((await get(`${PATH}/attendance-list`)).text)).toMatch(
      /Piet Aardig in plaats van Zoë van Fictief Abe van Fictief/,
    )
  })

  test('wears a badge with name and organisation, and nothing of who they stand in for', async () => {
    const { get } = await aSubstitute()
    const { text } = await get(`${PATH}/badges`)
    expect(text).toContain('>Piet Aardig</p>')
    expect(text).not.toContain('Zoë')
    expect(text.match(/adviseur/g)?.length).toEqual(1)
  })

  test('no longer does when the day of the meeting moves', async () => {
    const { db, get, meetingId } = await aSubstitute()
    await db.updateTable('meeting').set({ held_on: '2026-12-11' }).where('id', '=', meetingId).execute()
    for (const page of ['check-in', 'attendance-list', 'badges']) {
      const { text } = await get(`${PATH}/${page}`)
      expect([text.includes('Piet'), text.includes('Zoë')]).toEqual([false, true])
    }
  })
})

describe('who was there', () => {
  test('is never told to a participant: their pages are the same before and after', async () => {
    const { post, zoe, abe } = await aDoor()
    const cookie = await sessionCookie(database().db, { registrationIds: [abe.id] })
    const pages = async () => {
      const texts = []
      for (const path of [`/participant/${abe.id}`, `/participant/${abe.id}/meetings/1`])
        texts.push((await request(testApp(database())).get(path).set('Cookie', cookie).expect(200)).text)
      return texts
    }
    const before = await pages()
    await post(`${PATH}/attendance`).send(`registrationId=${zoe.id}&state=absent`)
    expect(await pages()).toEqual(before)
  })
})

describe('on paper', () => {
  test('the list names whom the meeting expects, with what is marked or was said', async () => {
    const { db, circle, abe, get, post, zoe } = await aDoor()
    await post(`${PATH}/attendance`).send(`registrationId=${zoe.id}&state=present`)
    await db
      .insertInto('meeting_answer')
      .values({
        ...{ registration_id: abe.id, meeting_id: circle.meetings[0]?.id ?? '', answer: 'cannot' },
        ...{ held_on: '2026-12-10', changed_at: NOW },
      })
      .execute()
    const text = textOf((await get(`${PATH}/attendance-list`)).text)
    expect(text.match(/(Zoë|Abe|Cas) van Fictief/g)).toEqual(['Abe van Fictief', 'Zoë van Fictief'])
    expect(text.match(/afgemeld|aanwezig\b/g)).toEqual(['afgemeld', 'aanwezig'])
    expect(textOf((await get(`${PATH}/check-in`)).text)).toContain('liet weten niet te komen')
  })

  test('there is a badge for each, ten on a sheet', async () => {
    const { get, db, instituteId, circle } = await aDoor()
    for (let at = 0; at < 9; at++)
      await aRegistration(db, { instituteId, circleId: circle.id }, { firstName: `Persoon${at}` })
    const page = await get(`${PATH}/badges`)
    expect(page.text.match(/class="badge-sheet"/g)?.length).toEqual(2)
    expect(page.text.match(/class="name-badge"/g)?.length).toEqual(11)
    expect(page.text).toContain('class="paper paper-badges"')
  })

  test('badges for whom the programme names are there when they are asked for, each once', async () => {
    const { get, db, instituteId, abe, circle } = await aDoor()
    const meetingId = circle.meetings[0]?.id ?? ''
    const expert = await aRegistration(
      db,
      { instituteId, circleId: circle.id },
      { firstName: 'Expert', state: 'waiting' },
    )
    const items = await db
      .selectFrom('programme_item')
      .where('meeting_id', '=', meetingId)
      .select('id')
      .execute()
    for (const [at, { id }] of items.entries())
      await db
        .insertInto('item_lead')
        .values({ item_id: id, position: 1, person_id: at === 0 ? abe.personId : expert.personId })
        .execute()
    await db.updateTable('host_section').set({ speaker_name: 'Sien Spreker' }).execute()
    await db.updateTable('meeting').set({ host_person_id: expert.personId }).execute()
    const names = async (query: string) =>
      [
        ...(await get(`${PATH}/badges${query}`)).text.matchAll(/name-badge-(?:large|medium|small)">([^<]+)/g),
      ].map(([, name]) => name)
    const participants = ['Abe van Fictief', 'Zoë van Fictief']
    expect(await names('')).toEqual(participants)
    expect(await names('?also=programme')).toEqual([
      ...participants,
      ...['Expert van Fictief', 'Sien Spreker', 'Tess Regelaar'],
    ])
  })

  test('says so when nobody has a seat yet', async () => {
    const { get, db } = await aDoor()
    await db.updateTable('registration').set({ state: 'waiting', confirmed_at: null }).execute()
    for (const page of ['check-in', 'attendance-list', 'badges'])
      expect(textOf((await get(`${PATH}/${page}`)).text)).toContain('Nog niemand heeft een plaats')
  })

  test('nothing is there for another institute, or for a number that no meeting has', async () => {
    const { get } = await aDoor()
    const other = await aSignedInOrganiser(database(), { slug: 'elders' })
    const ends = ['/check-in', '/attendance-list', '/badges']
    const statuses = []
    for (const end of ends) statuses.push((await other.get(PATH + end)).status)
    for (const number of ['9', 'x', '99999999999'])
      statuses.push((await get(`${PATH.slice(0, -1)}${number}/badges`)).status)
    expect(statuses).toEqual(Array(6).fill(404))
  })
})
