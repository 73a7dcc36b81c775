import type { Trx } from '../db/connect.ts'

/** Gives a circle the organisations of another, in the same order: its candidates to host. */
export const copyOrganisations = async (
  trx: Trx,
  { fromCircleId, toCircleId }: { fromCircleId: string; toCircleId: string },
): Promise<void> => {
  await trx
    .insertInto('circle_organisation')
    .columns(['circle_id', 'organisation_id', 'position'])
    .expression((eb) =>
      eb
        .selectFrom('circle_organisation')
        .where('circle_id', '=', fromCircleId)
        .select((one) => [one.val(toCircleId).as('circle_id'), 'organisation_id', 'position']),
    )
    .execute()
}
