import { join } from 'node:path'
import { connect } from '../../src/db/connect.ts'
import { aCircle, aMeeting, anInstitute } from '../factories/circle.ts'
import { type Applicant, applicants, sameApplicants } from './applicants.ts'
import { textOf } from './page-text.ts'
import { freshDatabase } from './postgres.ts'
import { faultsInAnswers, faultsInLetters, faultsInLine } from './rush-faults.ts'
import { type RunningApp, startApps } from './two-apps.ts'
import type { Answer } from './visitor.ts'

export interface RushWish {
  /** of the database */
  name: string
  /** forms that are sent at the same moment; one in ten of them by somebody who sends two */
  forms: number
  seats: number
  /** without the lock of the circle the app must fail, or this measures nothing */
  withLock?: boolean
}

export interface Rush {
  /** everything that went wrong, a line each */
  faults: string[]
  figures: Record<'forms' | 'people' | 'seats' | 'seconds' | 'perSecond' | 'p50Ms' | 'p99Ms', number>
}

const WITHOUT_LOCK = join(import.meta.dirname, 'without-lock.ts')

/** Everybody wants into one circle at the same moment, over two processes of the app; some send their form twice. */
export const rush = async ({ name, forms, seats, withLock = true }: RushWish): Promise<Rush> => {
  const database = await freshDatabase(name)
  const env: Record<string, string> = withLock ? {} : { NODE_OPTIONS: `--import=${WITHOUT_LOCK}` }
  const apps = await startApps(2, { databaseUrl: database.url, env })
  const { db, close } = connect(database.url)
  // Municipalities are added by the people themselves: hosts would double their names.
  const { id: instituteId } = await anInstitute(db)
  const circle = await aCircle(db, { instituteId, capacity: seats, hosts: [] })
  await aMeeting(db, circle.id)
  const urls = apps.map(({ url }) => url)
  const doubles = Math.floor(forms / 10)
  const people = await applicants(db, circle, { urls, count: forms - doubles })
  const again = await sameApplicants(db, circle, { urls, count: doubles })

  const { answers, tookMs } = await allAtOnce([...people, ...again])

  const crowd = { forms, seats, people: people.length }
  const faults = [
    ...faultsInAnswers(answers, crowd),
    ...(await doublesWithoutWords(answers)),
    ...(await faultsInLine(db, crowd)),
    ...(await faultsInLetters(db)),
  ]
  await close()
  faults.push(...(await faultsOfApps(apps)))
  await database.drop()
  return { faults, figures: { ...crowd, ...timesOf(tookMs) } }
}

type Told = Answer & { person: Applicant }

const allAtOnce = async (people: Applicant[]): Promise<{ answers: Told[]; tookMs: number[] }> => {
  const beganAt = performance.now()
  const tookMs: number[] = []
  const answers = await Promise.all(
    people.map(async (person) => {
      const answer = await person.register()
      tookMs.push(performance.now() - beganAt)
      return { ...answer, person }
    }),
  )
  return { answers, tookMs }
}

const doublesWithoutWords = async (answers: Told[]): Promise<string[]> => {
  const faults = []
  for (const { person, location } of answers)
    if (location?.endsWith('?notice=alreadyRegistered')) {
      const { status, text } = await person.visitor.get(location)
      if (status !== 200 || !textOf(text).includes('Je was al aangemeld.'))
        faults.push(`${person.email} sent it twice, and reads nothing of that (${status})`)
    }
  return faults
}

const faultsOfApps = async (apps: RunningApp[]): Promise<string[]> => {
  const faults = []
  for (const app of apps) {
    const code = await app.stop()
    if (code !== 0) faults.push(`an app ended with ${code}`)
    if (app.logged() !== '') faults.push(`an app logged: ${app.logged().slice(0, 1000)}`)
  }
  return faults
}

const timesOf = (tookMs: number[]) => {
  const sorted = tookMs.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
  const seconds = (sorted.at(-1) ?? 0) / 1000
  return {
    seconds: Math.round(seconds * 10) / 10,
    perSecond: Math.round(sorted.length / seconds),
    p50Ms: at(0.5),
    p99Ms: at(0.99),
  }
}
