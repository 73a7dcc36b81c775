import { randomBytes } from 'node:crypto'
import { mintLink } from '../../src/access/mint-link.ts'
import type { Db } from '../../src/db/connect.ts'
import { type Answer, aVisitor, type Visitor } from './visitor.ts'

/** Somebody who confirmed an address in a browser of their own, and has the registration form open. */
export interface Applicant {
  email: string
  visitor: Visitor
  /** Sends the form. 303 means: registered. */
  register: () => Promise<Answer>
}

/** Gives each of `count` people a link to register, and opens it in a browser of their own at one of `urls` in turn. */
export const applicants = async (
  db: Db,
  circle: { id: string; slug: string },
  { urls, count, first = 0 }: { urls: string[]; count: number; first?: number },
): Promise<Applicant[]> => {
  const tokens = await db.transaction().execute(async (trx) => {
    const now = Temporal.Now.instant()
    const minted = []
    for (let place = first; place < first + count; place++) {
      const email = `person${place}@example.org`
      const link = {
        purpose: 'registration',
        subjectId: circle.id,
        email,
        expiresAt: now.add({ hours: 1 }),
      } as const
      minted.push({ place, email, token: (await mintLink(trx, link, now, randomBytes)).token })
    }
    return minted
  })
  const all: Applicant[] = []
  for (let at = 0; at < tokens.length; at += AT_ONCE)
    all.push(...(await Promise.all(tokens.slice(at, at + AT_ONCE).map((one) => openForm(circle, urls, one)))))
  return all
}

const AT_ONCE = 20

const openForm = async (
  circle: { slug: string },
  urls: string[],
  { place, email, token }: { place: number; email: string; token: string },
): Promise<Applicant> => {
  // Everybody has an address of their own on the internet as well; limits count by it.
  const from = `198.51.${Math.floor(place / 250) % 250}.${(place % 250) + 1}`
  const visitor = aVisitor(urls[place % urls.length] ?? '', { from })
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
