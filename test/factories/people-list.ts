import type { Db } from '../../src/db/connect.ts'
import type { ListedEntry } from '../../src/db/people-list-tables.ts'
import { keepPeopleList } from '../../src/registration/people-list.ts'
import { NOW } from '../support/moment.ts'

/** Somebody on a list: `aListedEntry(3)` has the address n3@example.org. */
export const aListedEntry = (number: number, changes: Partial<ListedEntry> = {}): ListedEntry => ({
  email: `n${number}@example.org`,
  firstName: 'Noor',
  namePrefix: 'de',
  lastName: `Voorbeeld ${number}`,
  organisation: `Gemeente Fictief ${number % 50}`,
  city: 'Fictief',
  jobTitle: '',
  learningQuestion: 'Hoe houd ik tempo?',
  brings: '',
  mayHost: false,
  language: 'nl',
  ...changes,
})

/** A confirmed list of so many people that nobody began to enter. @returns its id */
export const aPeopleList = async (
  db: Db,
  { circleId, mark = '', people = 1 }: { circleId: string; mark?: string; people?: number },
): Promise<string> => {
  const listId = crypto.randomUUID()
  const lines = Array.from({ length: people }, (_, at) => ({
    line: at + 2,
    person: aListedEntry(
      at,
      mark ? { firstName: mark, email: `lijst${at}@${mark.toLowerCase()}.example.org` } : {},
    ),
  }))
  await db.transaction().execute((trx) => keepPeopleList(trx, { listId, circleId, lines }, NOW))
  return listId
}
