import { z } from 'zod'
import { day, oneLine, requiredLine, requiredText } from './typed-text.ts'

/**
 * What a circle is made of, for the form, the command line and the import alike. A fault is named by a code
 * (`required`, `tooLong`, `noDay`, `endsBeforeStart`, `noNumber`, `outOfRange`, `noAddress`), which each door puts
 * into its own words.
 */
export const circleInput = z
  .object({
    title: requiredLine(120),
    theme: oneLine(120),
    centralQuestion: requiredText(600),
    region: oneLine(120),
    startsOn: day,
    endsOn: day,
    partners: z.array(requiredLine(120)).max(50, 'tooLong'),
    capacity: z.int('noNumber').min(1, 'outOfRange').max(500, 'outOfRange'),
    maxPerOrganisation: z.int('noNumber').min(1, 'outOfRange').max(500, 'outOfRange').nullable(),
    offerDays: z.int('noNumber').min(1, 'outOfRange').max(14, 'outOfRange').default(3),
    contactName: requiredLine(120),
    contactEmail: requiredLine(254).pipe(z.email('noAddress')),
    contactPhone: oneLine(40),
    formOfAddress: z.enum(['je', 'u'], 'required'),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ['endsOn'],
    error: 'endsBeforeStart',
    // Told together with the other faults, as soon as both days can be compared.
    when: ({ value }) => periodOf.safeParse(value).success,
  })

const periodOf = z.object({ startsOn: day, endsOn: day })

export type CircleInput = z.output<typeof circleInput>
