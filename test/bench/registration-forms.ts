import type { Db } from '../../src/db/connect.ts'
import { aCircle, aMeeting } from '../factories/circle.ts'
import { applicants } from '../support/applicants.ts'
import { type Answer, aVisitor } from '../support/visitor.ts'

/** One person's form, filled in; sends it. */
export type Form = () => Promise<Answer>
export type Circle = { id: string; slug: string }

/** Circles that this round's people register for. */
export async function someCircles(
  db: Db,
  instituteId: string,
  round: number,
  count: number,
): Promise<Circle[]> {
  const circles = []
  for (let number = 0; number < count; number++) {
    const circle = await aCircle(db, {
      instituteId,
      slug: `kring-${round}-${number}`,
      capacity: 20,
      hosts: [],
    })
    await aMeeting(db, circle.id)
    circles.push(circle)
  }
  return circles
}

/** Everybody has opened their link, and holds the form filled in. */
export async function formsForApp(db: Db, urls: string[], circles: Circle[], people: number, first: number) {
  const forms: Form[] = []
  const count = people / circles.length
  for (const [at, circle] of circles.entries()) {
    for (const { register } of await applicants(db, circle, { urls, count, first: first + at * count }))
      forms.push(register)
  }
  return forms
}

/** The same crowd for the one insert; its people are there already. */
export async function formsForFloor(
  db: Db,
  urls: string[],
  circles: Circle[],
  count: number,
  round: number,
  instituteId: string,
) {
  const people = await db
    .insertInto('person')
    .values(
      Array.from({ length: count }, (_, at) => ({
        institute_id: instituteId,
        email: `floor${round}-${at}@example.org`,
        first_name: `Persoon ${at}`,
        last_name: 'Fictief',
        created_at: Temporal.Now.instant(),
      })),
    )
    .returning('id')
    .execute()
  return people.map(({ id: personId }, at): Form => {
    const visitor = aVisitor(urls[at % urls.length] ?? '')
    const circle = circles[at % circles.length]
    const fields = {
      circleId: circle?.id ?? '',
      personId,
      learningQuestion: 'Hoe houd ik tempo?',
      brings: 'Ervaring',
    }
    return () => visitor.post(`/kringen/${circle?.slug}/registration`, fields)
  })
}
