import { z } from 'zod'
import { day, oneLine } from '../circle/typed-text.ts'
import { resolveWallTime } from '../time/wall-time.ts'
import { DEFAULT_TIME_ZONE } from './meeting.ts'

const time = z
  .string('required')
  .trim()
  .min(1, { error: 'required', abort: true })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'noTime')

const zone = z.string().refine(isZone, 'noZone').default(DEFAULT_TIME_ZONE)

const when = {
  heldOn: day,
  startsAt: time,
  endsAt: time,
  timeZone: zone,
  place: oneLine(120),
  /** An hour that comes twice in autumn was meant the first time; calendars cannot name the second. */
  overlapIsMeant: z.boolean().default(false),
}

/**
 * Another date, time and place for a meeting. Faults, by code: `required`, `noDay`, `noTime`, `endsBeforeStart`,
 * `skippedTime` (the clock skips it in spring), `comesTwice` (in autumn, until `overlapIsMeant`), `tooLong`.
 */
export const moveInput = z.object(when).superRefine(findClockFaults)
export type MoveInput = z.output<typeof moveInput>

/** One meeting of the plan: when and where, its host (null: to be decided) and theme. Faults as in `moveInput`. */
export const meetingInput = z
  .object({ ...when, hostOrganisationId: z.uuid('unknownHost').nullable(), theme: oneLine(160) })
  .superRefine(findClockFaults)
export type MeetingInput = z.output<typeof meetingInput>

const clock = z.object({ heldOn: day, startsAt: time, endsAt: time, timeZone: zone })

interface Clock {
  heldOn: string
  startsAt: string
  endsAt: string
  timeZone: string
  overlapIsMeant: boolean
}

function findClockFaults(input: Clock, context: z.RefinementCtx<unknown>): void {
  // Only a whole clock can be judged; what is wrong with its parts is told already.
  if (!clock.safeParse(input).success) return
  const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (input.endsAt <= input.startsAt) fault('endsAt', 'endsBeforeStart')
  for (const name of ['startsAt', 'endsAt'] as const) {
    const { kind } = resolveWallTime(input.heldOn, input[name], input.timeZone)
    if (kind === 'gap') fault(name, 'skippedTime')
    if (kind === 'overlap' && !input.overlapIsMeant) fault(name, 'comesTwice')
  }
}

function isZone(name: string): boolean {
  try {
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(name)
    return true
  } catch {
    return false
  }
}
