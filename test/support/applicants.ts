import { randomBytes } from 'node:crypto'
import { mintLink } from '../../src/access/mint-link.ts'
import type { Db } from '../../src/db/connect.ts'
import { until } from './until.ts'
import { type Answer, aVisitor, type Visitor } from './visitor.ts'

/** Somebody who confirmed an address in a browser of their own, and has the registration form open. */
export interface Applicant {
  email: string
  visitor: Visitor
  /** Sends the form. 303 means: registered. */
  register: () => Promise<Answer>
}

// Thousands at the same moment stand in line: the last are answered when all before them were.
const PATIENCE_MS = 300_000

interface Wish {
  urls: string[]
  count: number
  /** number of the first of them; their addresses are counted through */
  first?: number
}

/** Gives each of `count` people a link to register, and opens it in a browser of their own at one of `urls` in turn. */
export const applicants = async (
  db: Db,
  circle: { id: string; slug: string },
  { urls, count, first = 0 }: Wish,
): Promise<Applicant[]> => {
  const people = Array.from({ length: count }, (_, at) => ({
    place: first + at,
    email: `person${first + at}@example.org`,
  }))
  return openForms(db, circle, urls, people)
}

/**
 * The first `count` of those people once more, in another browser and at another process: they asked for a second link
 * on the public page, with capitals in their address.
 */
export const sameApplicants = async (
  db: Db,
  circle: { id: string; slug: string },
  { urls, count, first = 0 }: Wish,
): Promise<Applicant[]> => {
  const others = urls.toReversed()
  const places = Array.from({ length: count }, (_, at) => first + at)
  await inTurns(places, async (place) => {
    const visitor = aVisitor(others[place % others.length] ?? '', { from: addressOf(place + APART) })
    const { location } = await visitor.post(`/kringen/${circle.slug}/registration-link`, {
      email: `Person${place}@Example.ORG`,
    })
    if (!location?.endsWith('/sent')) throw new Error(`person ${place} could not ask again: ${location}`)
  })
  const askedFor = db
    .selectFrom('letter')
    .where('kind', '=', 'registrationLink')
    .where('circle_id', '=', circle.id)
    .select('recipient_address as email')
  // A letter that leaves later would end the link that is made here.
  await until(async () => (await askedFor.where('state', '<>', 'sent').execute()).length === 0, 120)
  const letters = await askedFor.execute()
  const people = letters.map(({ email }) => ({ email, place: Number(/\d+/.exec(email)?.[0]) }))
  if (people.length !== count) throw new Error(`${people.length} letters for ${count} who asked again`)
  return openForms(db, circle, others, people, APART)
}

// Second browsers have an internet address of their own.
const APART = 30_000
const AT_ONCE = 20

const openForms = async (
  db: Db,
  circle: { id: string; slug: string },
  urls: string[],
  people: { place: number; email: string }[],
  apart = 0,
): Promise<Applicant[]> => {
  const tokens = await db.transaction().execute(async (trx) => {
    const now = Temporal.Now.instant()
    const expiresAt = now.add({ hours: 1 })
    const minted = []
    for (const { place, email } of people) {
      const link = { purpose: 'registration', subjectId: circle.id, email, expiresAt } as const
      minted.push({ place, email, token: (await mintLink(trx, link, now, randomBytes)).token })
    }
    return minted
  })
  return inTurns(tokens, (one) => openForm(circle, urls, one, apart))
}

const inTurns = async <From, To>(all: From[], work: (one: From) => Promise<To>): Promise<To[]> => {
  const made: To[] = []
  for (let at = 0; at < all.length; at += AT_ONCE)
    made.push(...(await Promise.all(all.slice(at, at + AT_ONCE).map(work))))
  return made
}

// Everybody has an address of their own on the internet as well; limits count by it.
const addressOf = (place: number) =>
  `198.${51 + Math.floor(place / 62_500)}.${Math.floor(place / 250) % 250}.${(place % 250) + 1}`

const openForm = async (
  circle: { slug: string },
  urls: string[],
  { place, email, token }: { place: number; email: string; token: string },
  apart: number,
): Promise<Applicant> => {
  const visitor = aVisitor(urls[place % urls.length] ?? '', {
    from: addressOf(place + apart),
    withinMs: PATIENCE_MS,
  })
  const opened = await visitor.post(`/link/${token}`)
  if (opened.location !== `/kringen/${circle.slug}/registration`)
    throw new Error(`${email} could not open the link: ${opened.status} ${opened.location}`)
  return {
    email,
    visitor,
    register: () =>
      visitor.post(`/kringen/${circle.slug}/registration`, {
        firstName: `Persoon ${place}`,
        lastName: 'Fictief',
        organisation: `Gemeente ${['Zwolle', 'Breda', 'Ede', 'Venlo'][place % 4]}`,
        city: ['Zwolle', 'Breda', 'Ede', 'Venlo'][place % 4] ?? '',
        jobTitle: 'programmamanager',
        learningQuestion: 'Hoe houd ik tempo als niemand de baas is?',
        brings: 'Ervaring met een regiodeal',
      }),
  }
}
