import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { clockInWords, dayInWords } from '../../../time/day-words.ts'
import type { Reader } from '../reader.ts'

/** What the letters of an institute ask of an organiser, besides drafts. */
export interface LetterWork {
  /** failed, or come back, and not settled */
  failed: number
  blockedAddresses: number
  /** letters about edits that leave by themselves soon, per circle */
  held: { slug: string; title: string; count: number; leavesAt: Temporal.Instant }[]
}

/** Asks for the work of letters; two statements. */
export const findLetterWork = async (db: Db, instituteId: string): Promise<LetterWork> => {
  const counts = await db
    .selectNoFrom([
      sql<number>`(select count(*) from letter where institute_id = ${instituteId} and settled_at is null
        and (state = 'failed' or (bounced_at is not null and state = 'sent')))::int`.as('failed'),
      sql<number>`(select count(*) from undeliverable_address
        where institute_id = ${instituteId})::int`.as('blockedAddresses'),
    ])
    .executeTakeFirstOrThrow()
  const held = await db
    .selectFrom('letter')
    .innerJoin('circle', 'circle.id', 'letter.circle_id')
    .where('letter.institute_id', '=', instituteId)
    .where('letter.state', '=', 'held')
    .groupBy('circle.id')
    .select(['circle.slug', 'circle.title', ({ fn }) => fn.countAll<number>().as('count')])
    // A held letter has this moment: a check of the table says so.
    .select(({ fn }) => fn.min('letter.leave_after').$notNull().as('leavesAt'))
    .orderBy('leavesAt')
    .execute()
  return { ...counts, held }
}

/** One line among what is asked of an organiser now. */
export interface LetterTodo {
  /** '2026-11-21'; null: today */
  dueOn: string | null
  due: string | null
  title: string
  explanation: string
  action: { label: string; href: string }
}

/** The work of letters as lines, one action each. */
export const letterTodos = ({ failed, blockedAddresses, held }: LetterWork, reader: Reader): LetterTodo[] => {
  const { t, language } = reader
  const line = (name: string, href: string, values: Record<string, string | number>) => ({
    dueOn: null,
    due: null,
    title: t(`outbox:home.${name}.title`, values),
    explanation: t(`outbox:home.${name}.text`, values),
    action: { label: t(`outbox:home.${name}.action`), href },
  })
  return [
    ...held.map(({ slug, title, count, leavesAt }) => {
      const day = leavesAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
      return {
        ...line('held', `/organiser/circles/${slug}/updates`, { count, circle: title }),
        dueOn: day,
        due: t('outbox:home.held.due', {
          day: dayInWords(day, language, 'medium'),
          time: clockInWords(leavesAt, language),
        }),
      }
    }),
    ...(failed > 0 ? [line('failed', '/organiser/letters?group=failed', { count: failed })] : []),
    ...(blockedAddresses > 0 ? [line('blocked', '/organiser/inbox', { count: blockedAddresses })] : []),
  ]
}
