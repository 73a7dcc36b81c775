import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../db/connect.ts'
import { formsOf } from '../expert/deep-dive.ts'
import type { DeepDivesInFile } from './deep-dives-in-file.ts'
import { deepDiveForms, expertKinds, expertStates, inFile } from './file-words.ts'

export type ReadDeepDive = Awaited<ReturnType<typeof readDeepDives>>[number]

/** The items of a circle that a deep dive or an expert belongs to, in the order of the meetings. One query. */
export const readDeepDives = (db: Db, slug: string) =>
  db
    .selectFrom('programme_item as item')
    .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .leftJoin('deep_dive as dive', 'dive.item_id', 'item.id')
    .where('circle.slug', '=', slug)
    .where('item.kind', '=', 'deepDive')
    .where((eb) =>
      eb.or([
        eb('dive.item_id', 'is not', null),
        eb.exists(
          eb
            .selectFrom('expert as current')
            .whereRef('current.item_id', '=', 'item.id')
            .where('current.revoked_at', 'is', null)
            .select('current.id'),
        ),
      ]),
    )
    .select(['item.id', 'item.minutes', 'meeting.id as meetingId', 'meeting.number'])
    .select(['dive.import_key as key', 'dive.form', 'dive.title', 'dive.output', 'dive.materials'])
    .select('dive.group_limit as groupLimit')
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('deep_dive_part as part')
          .whereRef('part.item_id', '=', 'item.id')
          .select(['part.form', 'part.title', 'part.minutes', 'part.import_kind as kind'])
          .orderBy('part.position'),
      ).as('parts'),
      jsonArrayFrom(
        eb
          .selectFrom('expert')
          .whereRef('expert.item_id', '=', 'item.id')
          .where('expert.revoked_at', 'is', null)
          .select(['expert.person_id as personId', 'expert.name', 'expert.email', 'expert.kind'])
          .select(['expert.state', 'expert.needs', 'expert.biography'])
          .orderBy('expert.named'),
      ).as('experts'),
    ])
    .orderBy('meeting.number')
    .orderBy('item.position')
    .execute()

/** The id that each item's deep dive has in the file: item → id. */
export const deepDiveKeys = (dives: ReadDeepDive[]): Map<string, string> =>
  new Map(dives.map(({ id, key, number }, at) => [id, key ?? `verdieping-${number}-${at + 1}`]))

/** Deep dives as the file has them. @param meetingKeys and people: row → id in the file */
export const fileDeepDives = (
  dives: ReadDeepDive[],
  meetingKeys: Map<string, string>,
  people: Map<string, string>,
): DeepDivesInFile => {
  const keys = deepDiveKeys(dives)
  return dives.map((dive) => {
    const { form, parts, groupLimit, experts } = dive
    const expertId = people.get(experts[0]?.personId ?? '')
    const listed = experts.map((expert) => fileExpert(expert, people))
    return {
      id: keys.get(dive.id) ?? '',
      meetingId: meetingKeys.get(dive.meetingId) ?? '',
      ...(form ? { form: formsOf({ form, parts }).map(inFileForm).join('+') } : {}),
      titleNl: dive.title ?? '',
      ...(expertId ? { expertId } : {}),
      minutes: dive.minutes,
      ...(parts.length > 0
        ? {
            parts: parts.map((part) => ({
              kind: part.kind ?? inFileForm(part.form),
              titleNl: part.title,
              minutes: part.minutes,
            })),
          }
        : {}),
      outputNl: dive.output ?? '',
      ...(dive.materials ? { materialsNl: dive.materials } : {}),
      ...(groupLimit === null ? {} : { maxGroupSize: groupLimit }),
      ...(listed.length === 0 || (expertId && listed.length === 1 && isPlain(experts[0]))
        ? {}
        : { experts: listed }),
    }
  })
}

const inFileForm = (form: keyof typeof FORMS): string => inFile(deepDiveForms, form)
const FORMS = { presentation: true, discussion: true, workSession: true, simulation: true }

type ReadExpert = ReadDeepDive['experts'][number]

// All that `expertId` alone says.
const isPlain = (expert: ReadExpert | undefined) =>
  expert?.kind === 'scientific' && expert.state === 'named' && expert.needs === '' && expert.biography === ''

const fileExpert = (expert: ReadExpert, people: Map<string, string>) => {
  const personId = people.get(expert.personId ?? '')
  return {
    ...(personId
      ? { personId }
      : { name: expert.name, ...(expert.email === null ? {} : { email: expert.email }) }),
    kind: inFile(expertKinds, expert.kind),
    status: inFile(expertStates, expert.state),
    ...(expert.needs ? { needsNl: expert.needs } : {}),
    ...(expert.biography ? { biographyNl: expert.biography } : {}),
  }
}
