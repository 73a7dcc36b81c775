import type request from 'supertest'
import type { Db } from '../../src/db/connect.ts'
import { NOW } from '../support/moment.ts'
import { anInstitute, anOrganiser } from './circle.ts'
import { type LetterWithLink, lettersWithLinks } from './link.ts'

/** The organiser of `aPlatform`. */
export const TESS = 'tess.regelaar@example.org'

/** One institute with its organiser. */
export const aPlatform = async (db: Db) => {
  const institute = await anInstitute(db)
  return anOrganiser(db, institute.id)
}

type Browser = Pick<ReturnType<typeof request>, 'post'>

export const askForLetter = (browser: Browser, email = TESS) =>
  browser.post('/organiser/sign-in').type('form').send({ email })

export const typeCode = (browser: Browser, code: string | null) =>
  browser.post('/organiser/sign-in/code').type('form').send({ code })

/** The newest letter, with its link and code. */
export const lastLetter = async (db: Db, now = NOW): Promise<LetterWithLink> => {
  const letter = (await lettersWithLinks(db, now)).at(-1)
  if (!letter) throw new Error('no letter was written')
  return letter
}
