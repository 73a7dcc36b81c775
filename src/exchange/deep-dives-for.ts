import type { ImportedDeepDive, ImportedExpert } from '../expert/import-deep-dives.ts'
import type { CircleFile } from './circle-file.ts'
import type { DeepDivesInFile, ExpertInFile } from './deep-dives-in-file.ts'
import { deepDiveForms, expertKinds, expertStates } from './file-words.ts'

/**
 * What import needs for the deep dives of a file.
 * @param itemIds id of an agenda item in the file → its row
 * @param personIds likewise for people
 */
export const deepDivesFor = (
  file: CircleFile,
  itemIds: Map<string, string>,
  personIds: Map<string, string>,
): ImportedDeepDive[] =>
  (file.deepDives ?? []).flatMap((dive) => {
    const item = file.meetings
      .flatMap(({ agenda }) => agenda)
      .find(({ deepDiveId }) => deepDiveId === dive.id)
    const itemId = itemIds.get(item?.id ?? '')
    if (!itemId) return []
    const whole = dive.form ? formOf(dive.form.split('+')[0] ?? '') : null
    return [
      {
        itemId,
        key: dive.id,
        form: whole,
        title: dive.titleNl,
        output: dive.outputNl,
        materials: dive.materialsNl ?? '',
        groupLimit: dive.maxGroupSize ?? null,
        parts: (dive.parts ?? []).map(({ kind, titleNl, minutes: count }) => ({
          form: formOf(kind) ?? whole ?? 'presentation',
          title: titleNl,
          minutes: count,
          import_kind: formOf(kind) ? null : kind,
        })),
        experts: expertsOf(dive, file, personIds),
      },
    ]
  })

const formOf = (word: string) => Object.entries(deepDiveForms).find(([known]) => known === word)?.[1] ?? null

const expertsOf = (
  dive: DeepDivesInFile[number],
  { people }: CircleFile,
  personIds: Map<string, string>,
): ImportedExpert[] => {
  const named: ExpertInFile[] =
    dive.experts ??
    (dive.expertId ? [{ personId: dive.expertId, kind: 'wetenschap', status: 'genoemd' }] : [])
  return named.map((one) => {
    const person = people.find(({ id }) => id === one.personId)
    const full = person && [person.firstName, person.prefix, person.lastName].filter(Boolean).join(' ')
    return {
      personId: personIds.get(one.personId ?? '') ?? null,
      name: one.name ?? full ?? '',
      email: one.email ?? person?.email ?? null,
      kind: expertKinds[one.kind],
      state: expertStates[one.status],
      needs: one.needsNl ?? '',
      biography: one.biographyNl ?? '',
    }
  })
}
