import { z } from 'zod'
import { oneLine, requiredLine, severalLines } from '../circle/typed-text.ts'
import { MOST_LEADS, MOST_LINKS } from './item.ts'
import { itemMinutes } from './items-input.ts'
import { LONGEST_TITLE } from './pillar.ts'

// Left out is the same as empty.
const maybeTime = z
  .string()
  .trim()
  .regex(/^$|^([01]\d|2[0-3]):[0-5]\d$/, 'noTime')
  .default('')
  .transform((time) => time || null)

/**
 * Everything of one item as typed on its own page; minutes as text, links as rows of which empty ones are left out.
 * Faults, by code: those of `itemInput`, `aboveWanted` (fewest minutes above those wanted), `noTime`, `noAddress` (a link
 * that is not https or http).
 */
export const itemPageInput = z
  .object({
    title: requiredLine(LONGEST_TITLE),
    text: severalLines(8000),
    minutes: itemMinutes,
    leastMinutes: z.union([z.literal('').transform(() => null), itemMinutes]),
    fixedStart: maybeTime,
    place: oneLine(120),
    needs: severalLines(2000),
    internalNote: severalLines(4000),
    leadIds: z.array(z.uuid('noChoice')).max(MOST_LEADS),
    links: z.array(z.object({ title: oneLine(200), url: oneLine(500) })).max(MOST_LINKS),
  })
  .superRefine(({ minutes, leastMinutes }, context) => {
    if (leastMinutes !== null && leastMinutes > minutes)
      context.addIssue({ code: 'custom', path: ['leastMinutes'], message: 'aboveWanted' })
  })
  .superRefine(({ links }, context) => {
    for (const [at, { title, url }] of links.entries())
      if ((title !== '' || url !== '') && !isWebAddress(url))
        context.addIssue({ code: 'custom', path: ['links', at, 'url'], message: 'noAddress' })
  })
  .transform(({ links, ...item }) => ({
    ...item,
    links: links
      .filter(({ url }) => url !== '')
      .map(({ title, url }) => ({ title: title || new URL(url).hostname, url })),
  }))

/** Whether a text is a whole web address, https or http; nothing else may be behind a link of ours. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text)
