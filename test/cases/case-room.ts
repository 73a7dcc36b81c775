import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import type { Deps } from '../../src/web/deps.ts'
import { NOW } from '../support/moment.ts'
import { type TestDatabase, useDatabase } from '../support/postgres.ts'
import { lands } from '../support/pressing.ts'
import { type Arrived, readArrived } from './arrived.ts'
import { aCaseCircle, type CaseCircle } from './case-circle.ts'
import { type CasePost, openCasePost } from './case-post.ts'

export type CaseRoom = ReturnType<typeof roomIn>

/**
 * Called at the top of a file: one app with a real mail server for all cases of the file, and for each case the circle of
 * five meetings, its organiser and the clock at NOW.
 * @returns a function to call inside tests
 */
export const useCases = (changes: Partial<Deps> = {}): (() => CaseRoom) => {
  const database = useDatabase()
  let post: CasePost | undefined
  let room: CaseRoom | undefined
  beforeAll(async () => {
    post = await openCasePost(database(), changes)
  }, 60_000)
  beforeEach(async () => {
    if (!post) throw new Error('the post is not open')
    await post.resume()
    post.mail.messages.length = 0
    post.mail.answer(250)
    post.clock.now = NOW
    const circle = await aCaseCircle(database().db)
    room = roomIn(database(), post, circle, await post.browser({ organiserId: circle.organiserId }))
  })
  afterAll(async () => {
    await post?.stop()
  })
  return () => {
    if (!room) throw new Error('useCases() gives its room inside tests only')
    return room
  }
}

const QUIET_MINUTES = 10

const roomIn = (
  database: TestDatabase,
  post: CasePost,
  circle: CaseCircle,
  tess: Awaited<ReturnType<CasePost['browser']>>,
) => {
  const { db } = database
  const versionOf = async (number: number) => {
    const meeting = await db
      .selectFrom('meeting')
      .where('id', '=', circle.meetings[number - 1] ?? '')
      .select(['version', 'held_on', 'starts_at', 'ends_at', 'place'])
      .executeTakeFirstOrThrow()
    const { version, held_on: heldOn, starts_at: startsAt, ends_at: endsAt, place } = meeting
    return { version: String(version), heldOn, startsAt, endsAt, place }
  }
  const arrived = async (to?: string): Promise<Arrived[]> => {
    await post.allSent()
    const messages = post.mail.messages.filter((message) => to === undefined || message.to.includes(to))
    return Promise.all(messages.map(readArrived))
  }
  return {
    ...database,
    ...post,
    ...circle,
    tess,
    /** What the clock of pages and delivery shows from now on. */
    at: (moment: string) => {
      post.clock.now = Temporal.Instant.from(moment)
    },
    /** Waits until everything that may leave has left, and reads what arrived, in order: of one reader, or all. */
    arrived,
    /** Forgets what arrived, so that a case can look at what comes after. */
    forgetArrived: async () => {
      await post.allSent()
      post.mail.messages.length = 0
    },
    /** Lets the quiet period after an edit pass, so that everybody hears of it. */
    quietPasses: async () => {
      post.clock.now = post.clock.now.add({ minutes: QUIET_MINUTES, seconds: 1 })
      await post.sweep()
      await post.allSent()
    },
    /** Somebody signs up by the form, as a letter to their address lets them. */
    signUp: async (firstName = 'Zoë', email = 'zoe@example.org') => {
      const own = await post.browser({ applicants: [{ circleId: circle.circleId, email }] })
      lands(await own.post(`/kringen/${circle.slug}/registration`, formOf(firstName)))
      const { id } = await db
        .selectFrom('registration')
        .innerJoin('person', 'person.id', 'registration.person_id')
        .where('person.email', '=', email)
        .orderBy('registration.arrival', 'desc')
        .select('registration.id')
        .executeTakeFirstOrThrow()
      return { registrationId: id, home: `/participant/${id}`, own }
    },
    /** The organiser gives a meeting another day, time or place, and says so on its page. */
    move: async (number: number, to: { heldOn?: string; startsAt?: string; place?: string }) => {
      lands(
        await tess.post(`${circle.desk}/meetings/${number}/date`, { ...(await versionOf(number)), ...to }),
      )
    },
    /** The organiser cancels a meeting. */
    cancel: async (number: number) => {
      const { version } = await versionOf(number)
      lands(await tess.post(`${circle.desk}/meetings/${number}/cancellation`, { version }))
    },
  }
}

const formOf = (firstName: string) => ({
  firstName,
  namePrefix: 'van',
  lastName: 'Fictief',
  organisation: `Organisatie van ${firstName}`,
  city: 'Breda',
  jobTitle: 'programmamanager',
  learningQuestion: 'Hoe houd ik tempo?',
  brings: 'Ervaring',
})
