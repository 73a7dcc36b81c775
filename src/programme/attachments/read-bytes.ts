import { sql } from 'kysely'
import type { Db } from '../../db/connect.ts'

const SLICE = 1024 * 1024

/**
 * The bytes of a file, a megabyte at a time: whoever sends them on slowly holds no more than that, and no connection.
 * @throws when the file is deleted on the way, so that nobody takes half of it for the whole
 */
export async function* readBytes(
  db: Db,
  { id, size }: { id: string; size: number },
): AsyncGenerator<Buffer, void, undefined> {
  for (let at = 0; at < size; at += SLICE) {
    const row = await db
      .selectFrom('attachment_bytes')
      .where('attachment_id', '=', id)
      // Counted from 1.
      .select(sql<Buffer>`substring(bytes from ${at + 1}::integer for ${SLICE}::integer)`.as('slice'))
      .executeTakeFirst()
    if (!row) throw new Error('the file was deleted while it was read')
    yield row.slice
  }
}
