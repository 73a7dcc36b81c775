import { z } from 'zod'
import { oneLine, severalLines } from '../circle/typed-text.ts'

const whole = (least: number, most: number) =>
  z
    .string('required')
    .trim()
    .regex(/^\d*$/, { error: 'noNumber', abort: true })
    .transform((typed) => (typed === '' ? null : Number(typed)))
    .pipe(z.number().min(least, 'outOfRange').max(most, 'outOfRange').nullable())

const yesOrNo = z
  .enum(['yes', 'no', ''], 'noChoice')
  .transform((typed) => (typed === '' ? null : typed === 'yes'))

/**
 * The host's section as typed in a form, every value a text and every field allowed to stay empty. Faults, by code:
 * `required` (the field did not come along), `tooLong`, `noNumber`, `outOfRange`, `noChoice`.
 */
export const sectionInput = z.object({
  welcome: severalLines(2000),
  venueName: oneLine(120),
  venueAddress: oneLine(200),
  rooms: severalLines(500),
  walkFromStationMinutes: whole(0, 240),
  stepFree: yesOrNo,
  hearingLoop: yesOrNo,
  accessNote: severalLines(1000),
  route: severalLines(2000),
  catering: severalLines(1000),
  contactName: oneLine(120),
  contactPhone: oneLine(40),
  visitTitle: oneLine(200),
  visitStory: severalLines(4000),
  visitAddress: oneLine(200),
  meetingPoint: oneLine(200),
  distanceMetres: whole(0, 20_000),
  walkOutMinutes: whole(0, 240),
  visitMinutes: whole(0, 480),
  walkBackMinutes: whole(0, 240),
  groupLimit: whole(1, 500),
  guide: oneLine(200),
  backMarker: oneLine(120),
  stepFreeRoute: yesOrNo,
  equalAlternative: severalLines(1000),
  gear: severalLines(500),
  weatherPlan: severalLines(1000),
  photoRule: severalLines(500),
  speakerName: oneLine(120),
  speakerTopic: oneLine(200),
})
