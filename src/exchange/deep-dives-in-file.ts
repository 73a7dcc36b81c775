import { z } from 'zod'
import { isPlainAddress } from '../mail/address.ts'
import { filled, minutes, oneOf, says, text } from './file-values.ts'
import { deepDiveForms, expertKinds, expertStates } from './file-words.ts'

const form = z
  .string({ error: (issue) => says(issue.input, 'is no text') })
  .refine((value) => value.split('+').every((word) => word in deepDiveForms), {
    error: (issue) => says(issue.input, `is not made of ${Object.keys(deepDiveForms).join(', ')}`),
  })

/** Somebody who is asked for one of them. */
const expertInFile = z.object({
  personId: filled.nullish(),
  name: filled.nullish(),
  email: text
    .refine((value) => isPlainAddress(value), { error: (issue) => says(issue.input, 'is no mail address') })
    .nullish(),
  kind: oneOf(expertKinds),
  status: oneOf(expertStates),
  needsNl: text.optional(),
  biographyNl: text.optional(),
})

/** What deep dives are made of, and who is asked for them. */
export const deepDivesInFile = z.array(
  z.object({
    id: filled,
    meetingId: filled,
    form: form.nullish(),
    titleNl: text,
    expertId: filled.nullish(),
    minutes,
    parts: z.array(z.object({ kind: filled, titleNl: filled, minutes })).optional(),
    outputNl: text,
    materialsNl: text.optional(),
    maxGroupSize: z.int().min(1).max(500).nullish(),
    experts: z.array(expertInFile).optional(),
  }),
)

export type DeepDivesInFile = z.infer<typeof deepDivesInFile>
export type ExpertInFile = z.infer<typeof expertInFile>
