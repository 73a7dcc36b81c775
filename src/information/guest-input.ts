import { z } from 'zod'
import { oneLine, requiredLine } from '../circle/typed-text.ts'
import { LONGEST } from '../registration/registration-input.ts'

/** The little that is asked of a guest; the same as the registration form asks, so that it can be filled in with it. */
export const guestInput = z.object({
  firstName: requiredLine(LONGEST.name),
  /** tussenvoegsel */
  namePrefix: oneLine(LONGEST.name),
  lastName: requiredLine(LONGEST.name),
  organisation: requiredLine(LONGEST.organisation),
})

export type GuestInput = z.output<typeof guestInput>
