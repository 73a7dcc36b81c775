import { z } from 'zod'
import { oneLine, requiredLine, severalLines } from '../circle/typed-text.ts'
import { isWebAddress } from '../programme/item-input.ts'
import { itemMinutes } from '../programme/items-input.ts'
import { LONGEST_TITLE } from '../programme/pillar.ts'
import { NEWS_KINDS, NEWS_MINUTES } from './news.ts'

/**
 * A piece of news as typed, minutes as text. Faults, by code: `required`, `tooLong`, `noChoice`, `noNumber`, `outOfRange`,
 * `noAddress` (a web address that is not https or http).
 */
export const newsInput = z.object({
  meetingId: z.uuid('noChoice'),
  kind: z.enum(NEWS_KINDS, 'noChoice'),
  title: requiredLine(LONGEST_TITLE),
  summary: severalLines(4000),
  url: oneLine(500).refine((url) => url === '' || isWebAddress(url), 'noAddress'),
  minutes: itemMinutes.pipe(z.number().max(NEWS_MINUTES.most, 'outOfRange')),
  byName: requiredLine(120),
})
