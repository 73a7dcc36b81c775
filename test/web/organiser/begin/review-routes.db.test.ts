import { describe, expect, test } from '@jest/globals'
import { BEGIN_FORM } from '../../../factories/begin-form.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const NEW = '/organiser/circles/new'

const meetings = () =>
  database()
    .db.selectFrom('meeting')
    .leftJoin('organisation', 'organisation.id', 'meeting.host_organisation_id')
    .leftJoin('planned_host', 'planned_host.meeting_id', 'meeting.id')
    .orderBy('meeting.number')
    .select(['organisation.name as host', 'planned_host.email'])
    .execute()

const count = async (table: 'letter' | 'host_editor' | 'host_request') => {
  const { count } = await database()
    .db.selectFrom(table)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

describe('publishing', () => {
  const PUBLICATION = '/organiser/circles/slim-samenwerken/publication'
  const hostsOn = (html: string) =>
    [...html.matchAll(/name="hosts" value="([^"]+)"/g)].map((found) => found[1] ?? '')

  test('says whom it mails, and invites each of them when the button is pressed, once', async () => {
    const { get, post } = await aSignedInOrganiser(database())
    await post(NEW, BEGIN_FORM)
    const page = await get(PUBLICATION)
    expect(textOf(page.text)).toContain(
      'Ali el Demo, ali@example.org: een link om het deel van Gemeente Ede in te vullen, bijeenkomst 2',
    )
    expect(textOf(page.text)).toContain('Publiceer en nodig 2 gaststeden uit')
    const hosts = hostsOn(page.text)
    const [first = '', second = ''] = hosts
    const press = () => post(PUBLICATION, { hosts: [first, second] })
    const answers = [await press(), await press()]
    expect(answers.map(({ headers }) => headers.location)).toEqual([
      '/organiser/circles/slim-samenwerken?notice=publishedWithHosts',
      '/organiser/circles/slim-samenwerken',
    ])
    const letters = await database()
      .db.selectFrom('letter')
      .select(['kind', 'recipient_address'])
      .orderBy('recipient_address')
      .execute()
    expect(letters).toEqual([
      { kind: 'hostInvitation', recipient_address: 'ali@example.org' },
      { kind: 'hostInvitation', recipient_address: 'zoe@example.org' },
    ])
  })

  test('asks hosts who have not said yes, and their meetings have no host until they do', async () => {
    const { get, post } = await aSignedInOrganiser(database())
    await post(NEW, { ...BEGIN_FORM, way: 'ask' })
    expect((await meetings()).map(({ host }) => host)).toEqual([null, null])
    const page = await get(PUBLICATION)
    expect(textOf(page.text)).toContain('Publiceer en vraag 2 gaststeden')
    const [first = ''] = hostsOn(page.text)
    await post(PUBLICATION, { hosts: first })
    expect([await count('host_request'), await count('host_editor'), await count('letter')]).toEqual([
      1, 0, 1,
    ])
  })

  test('mails nobody whom the page did not name', async () => {
    const { post } = await aSignedInOrganiser(database())
    await post(NEW, BEGIN_FORM)
    const answer = await post(PUBLICATION)
    expect(answer.headers.location).toMatch(
      /^\/organiser\/circles\/slim-samenwerken\?notice=published&undo=[0-9a-f-]{36}$/,
    )
    expect(await count('letter')).toEqual(0)
  })

  test('says on the page of the circle who was added too late to be told, and has it ready to send', async () => {
    const { get, post } = await aSignedInOrganiser(database())
    const path = '/organiser/circles/slim-samenwerken'
    await post(NEW, BEGIN_FORM)
    const [first = ''] = hostsOn((await get(PUBLICATION)).text)
    await post(PUBLICATION, { hosts: first })
    const page = await get(path)
    expect(textOf(page.text)).toContain('1 gaststad heeft nog geen e-mail gekregen')
    expect(page.text).toContain(`href="${path}/meetings/2#invite-host">Nodig Ali el Demo uit`)
    expect((await get(`${path}/meetings/2`)).text).toContain('value="ali@example.org"')
    await post(`${path}/meetings/2/host-editors`, {
      name: 'Ali el Demo',
      email: 'ali@example.org',
      language: 'nl',
    }).expect(303)
    expect(textOf((await get(path)).text)).not.toContain('nog geen e-mail gekregen')
    expect([await count('letter'), await meetings()]).toEqual([
      2,
      [
        { host: 'Provincie Overijssel', email: null },
        { host: 'Gemeente Ede', email: null },
      ],
    ])
  })

  test('has somebody ready who was added too late to be asked', async () => {
    const { get, post } = await aSignedInOrganiser(database())
    const path = '/organiser/circles/slim-samenwerken'
    await post(NEW, { ...BEGIN_FORM, way: 'ask' })
    await post(PUBLICATION)
    expect((await get(path)).text).toContain(`href="${path}/rotation/2">Vraag Ali el Demo`)
    const page = await get(`${path}/rotation/2`)
    expect(page.text).toContain('value="ali@example.org"')
    const [, organisationId = ''] = page.text.match(/<option value="([^"]+)" selected/) ?? []
    const asked = { organisationId, name: 'Ali el Demo', email: 'ali@example.org', language: 'nl' }
    await post(`${path}/rotation/2/requests`, asked).expect(303)
    expect((await meetings()).map(({ email }) => email)).toEqual(['zoe@example.org', null])
  })

  test('keeps nobody from a form that was made before the circle was published, and loses nothing of it', async () => {
    const { get, post } = await aSignedInOrganiser(database())
    const path = '/organiser/circles/slim-samenwerken'
    await post(NEW, BEGIN_FORM)
    const [first = ''] = hostsOn((await get(PUBLICATION)).text)
    await post(PUBLICATION, { hosts: first })
    const typed = {
      'hostName-1': 'Noor Voorbeeld',
      'hostEmail-1': 'noor@example.org',
      'hostName-2': 'Sam Verzonnen',
      'hostEmail-2': 'sam@example.org',
    }
    const answer = await post(`${path}/hosts`, typed)
    expect(answer.status).toEqual(409)
    expect(textOf(answer.text)).toContain('Noor Voorbeeld, noor@example.org (1)')
    expect(answer.text).toContain('value="sam@example.org"')
    await post(`${path}/hosts`, { ...typed, published: 'yes' }).expect('location', `${path}?notice=saved`)
    expect((await meetings()).map(({ email }) => email)).toEqual([null, 'sam@example.org'])
    expect(await count('letter')).toEqual(1)
  })

  test('lets the organiser correct who receives, with words at the field', async () => {
    const { get, post } = await aSignedInOrganiser(database())
    await post(NEW, BEGIN_FORM)
    const path = '/organiser/circles/slim-samenwerken/hosts'
    const wrong = await post(path, { 'hostName-1': 'Zoë', 'hostEmail-1': 'nergens', 'hostName-2': '' })
    expect(wrong.status).toEqual(422)
    expect(wrong.text).toContain('value="nergens"')
    await post(path, { 'hostName-1': 'Zoë van Fictief', 'hostEmail-1': 'anders@example.org' })
    expect(hostsOn((await get(PUBLICATION)).text)).toHaveLength(1)
    expect((await meetings()).map(({ email }) => email)).toEqual(['anders@example.org', null])
  })

  test('is of one institute: another finds neither page, nor makes anything after its circles', async () => {
    const { post } = await aSignedInOrganiser(database())
    await post(NEW, BEGIN_FORM)
    const other = await aSignedInOrganiser(database(), { slug: 'anders' })
    const answers = [
      await other.get(PUBLICATION),
      await other.post(PUBLICATION),
      await other.get('/organiser/circles/slim-samenwerken/hosts'),
      await other.get(`${NEW}?from=slim-samenwerken`),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  })
})
