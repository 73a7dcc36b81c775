import { z } from 'zod'
import { isPlainAddress } from '../mail/address.ts'
import { LONGEST_TITLE } from '../programme/pillar.ts'
import { casesInFile, groupsInFile } from './cases-in-file.ts'
import { deepDivesInFile } from './deep-dives-in-file.ts'
import { evaluationsInFile } from './evaluations-in-file.ts'
import { day, filled, minutes, oneOf, says, text, time } from './file-values.ts'
import { formsOfAddress, itemKinds, personKinds, phases, pillarsInFile } from './file-words.ts'
import { hostTasksInFile } from './host-tasks-in-file.ts'
import { newsInFile } from './news-in-file.ts'
import { resultsInFile } from './results-in-file.ts'
import { hostWordsInFile, venueInFile, visitInFile } from './section-in-file.ts'

// The documented format of a whole circle (docs/import-format.md): the parts that the product knows so far.
// Keys that are not here are named at import and left out.

const agendaItem = z.object({
  id: filled,
  order: z.int(),
  type: oneOf(itemKinds),
  titleNl: filled.max(LONGEST_TITLE, `is longer than ${LONGEST_TITLE} characters`),
  start: time,
  end: time,
  minutes,
  leastMinutes: minutes.nullish(),
  fixedStart: time.nullish(),
  leadId: filled.nullish(),
  deepDiveId: filled.nullish(),
})

const meeting = z.object({
  id: filled,
  number: z.int().min(1).max(20),
  titleNl: text.optional(),
  themeNl: text,
  date: day,
  weekdayNl: text.optional(),
  start: time,
  end: time,
  timezone: text.refine(isZone, { error: (issue) => says(issue.input, 'is no time zone') }),
  hostCity: text,
  hostOrganisationId: filled.nullish(),
  hostPersonId: filled.nullish(),
  venue: venueInFile.optional(),
  hostSection: hostWordsInFile.optional(),
  agenda: z.array(agendaItem),
  pillars: z.array(z.enum(pillarsInFile)),
})

/** A whole circle as it stands in a file. */
export const circleFile = z.object({
  schemaVersion: z.literal(1, {
    error: (issue) => says(issue.input, 'is no version of this format; it must be 1'),
  }),
  language: z.literal('nl'),
  circle: z.object({
    id: filled,
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      error: (issue) => says(issue.input, 'is no short name: small letters, figures and dashes'),
    }),
    nameNl: filled,
    kind: z.literal('leerkring'),
    themeNl: text.optional(),
    centralQuestionNl: filled,
    regionNl: text.optional(),
    pillars: z.array(z.enum(pillarsInFile)),
    numberOfMeetings: z.int(),
    period: z.object({ from: day, to: day }),
    status: oneOf(phases),
    coordinatorId: filled.nullish(),
    contact: z.object({ name: filled, email: text, phone: text }).optional(),
    maxParticipants: z.int().min(1).max(500),
    partners: z.array(filled).optional(),
  }),
  organisations: z.array(z.object({ id: filled, name: filled, type: text, city: text, province: text })),
  people: z.array(
    z.object({
      id: filled,
      kind: oneOf(personKinds),
      firstName: filled,
      prefix: text,
      lastName: filled,
      displayName: text.optional(),
      sortName: text.optional(),
      email: text.refine((value) => isPlainAddress(value), {
        error: (issue) => says(issue.input, 'is no mail address'),
      }),
      organisationId: filled.nullish(),
      jobTitle: text,
      formOfAddress: oneOf(formsOfAddress).optional(),
    }),
  ),
  participants: z.array(
    z.object({
      personId: filled,
      offerNl: text,
      learningQuestionNl: text,
      joinedOn: day,
      mayHost: z.boolean().optional(),
      status: z.enum(['wachtlijst']).optional(),
    }),
  ),
  meetings: z.array(meeting),
  projectVisits: z.array(visitInFile),
  hostTasks: hostTasksInFile.optional(),
  newsItems: newsInFile.optional(),
  cases: casesInFile.optional(),
  intervisionGroups: groupsInFile.optional(),
  deepDives: deepDivesInFile.optional(),
  results: resultsInFile.optional(),
  evaluations: evaluationsInFile.optional(),
})

export type CircleFile = z.infer<typeof circleFile>

function isZone(value: string) {
  return Intl.supportedValuesOf('timeZone').includes(value)
}
