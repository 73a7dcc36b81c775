import { z } from 'zod'
import { filled, text, walk } from './file-values.ts'

// What a file says of the host city's part: the place, the host's words, the visit.

const texts = z.array(text)

/** The place of a meeting; what the host has not said may be left out, here and below. */
export const venueInFile = z.object({
  nameNl: text,
  addressNl: text,
  walkFromStationMinutes: walk.nullish(),
  stepFree: z.boolean().nullish(),
  hearingLoop: z.boolean().nullish(),
  roomsNl: texts.optional(),
  accessNl: text.optional(),
})

/** What the host says in words, and whom to call on the day. */
export const hostWordsInFile = z
  .object({
    welcomeNl: text,
    routeNl: text,
    cateringNl: text,
    contactName: text,
    contactPhone: text,
    speakerName: text,
    speakerTopicNl: text,
  })
  .partial()

/** The visit of one meeting. Guides and back marker are people of the file by id, or anybody by name. */
export const visitInFile = z.object({
  id: filled,
  meetingId: filled,
  titleNl: text,
  storyNl: text,
  addressNl: text.optional(),
  meetingPointNl: text.optional(),
  distanceMeters: z.int().min(0).max(20_000).nullish(),
  walkOutMinutes: walk.nullish(),
  visitMinutes: z.int().min(0).max(480).nullish(),
  walkBackMinutes: walk.nullish(),
  maxGroupSize: z.int().min(1).max(500).nullish(),
  guideIds: z.array(filled).optional(),
  guideNl: text.optional(),
  backMarkerId: filled.nullish(),
  backMarkerNl: text.optional(),
  stepFreeRoute: z.boolean().nullish(),
  accessibleAlternativeNl: text.optional(),
  // No gear is the same as not speaking of it.
  personalProtection: texts.optional().transform((lines) => (lines?.length ? lines : undefined)),
  weatherPlanNl: text.optional(),
  photoRuleNl: text.optional(),
})
