import type { ReasonToAsk } from '../../../../agenda/compose/people-to-ask.ts'
import type { Pillar } from '../../../../db/programme-tables.ts'
import type { Language } from '../../../../db/schema.ts'
import type { Translate } from '../../../../i18n/words.ts'
import { dayInWords } from '../../../../time/day-words.ts'
import { quoteOf } from './ask-part.ts'

/** What a letter that asks somebody for a contribution is about. */
export interface RequestAbout {
  pillar: Pillar
  meeting: { heldOn: string; place: string; theme: string }
  /** the strongest first; the letter tells one */
  reasons: readonly ReasonToAsk[]
  /** name of who asks */
  organiser: string
}

/**
 * The letter as it is proposed to the organiser, in the language of who is asked, with that person's own words quoted.
 * @returns a subject of one line, and paragraphs with an empty line between them
 */
export const requestInWords = (
  { pillar, meeting, reasons, organiser }: RequestAbout,
  t: Translate,
  language: Language,
): { subject: string; text: string } => {
  const day = dayInWords(meeting.heldOn, language)
  const { place, theme } = meeting
  const opening = theme ? (place ? 'opening' : 'openingNoPlace') : place ? 'openingNoTheme' : 'openingBare'
  const [reason] = reasons
  return {
    subject: t(`composition:letter.subject.${pillar}`, { day }),
    text: [
      t(`composition:letter.${opening}`, { day, place, theme }),
      ...(reason ? [t(`composition:letter.reason.${reason.kind}`, { quote: quoteOf(reason) })] : []),
      t(`composition:letter.ask.${pillar}`),
      t('composition:letter.closing'),
      t('composition:letter.regards', { name: organiser }),
    ].join('\n\n'),
  }
}
