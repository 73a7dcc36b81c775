import { type RawBuilder, sql } from 'kysely'
import type { FormOfAddress } from './schema.ts'

/**
 * How somebody is addressed in Dutch: as they wished when they registered for any circle of the institute, else as the
 * circle chose. To be selected in a query that has `circle` in it; works for whoever has an address: participants,
 * hosts, guest experts, guests and substitutes.
 * @param email the column with their address, such as 'person.email'
 */
export const addressedAs = (email: string): RawBuilder<FormOfAddress> =>
  sql<FormOfAddress>`coalesce((select wish.form_of_address from person as wish
    where wish.institute_id = circle.institute_id and wish.email = ${sql.ref(email)}), circle.form_of_address)`
