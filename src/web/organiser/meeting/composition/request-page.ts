import type { ReasonToAsk } from '../../../../agenda/compose/people-to-ask.ts'
import type { WhyNotAsk } from '../../../../agenda/compose/what-is-asked.ts'
import type { Pillar } from '../../../../db/programme-tables.ts'
import type { FormOfAddress, Language } from '../../../../db/schema.ts'
import type { ErrorSummary, Field, Submit } from '../../../form-parts.ts'
import type { NoticePart, PageHead } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { faultSummary, fieldMaker } from '../../typed.ts'
import { hrefOf } from '../meeting-of-circle.ts'
import { inOneLine } from '../plan-page.ts'
import { reasonInWords } from './ask-part.ts'
import type { GivenComposition } from './given.ts'
import type { RequestForm } from './request-form.ts'

/** `organiser/meeting/request`: the letter that asks one person for a contribution, before it is a draft. */
export interface RequestPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  why: { title: string; reasons: string[] }
  /** why they cannot be asked any more; what was typed is kept below it */
  refused: NoticePart | null
  form: { action: string; subject: Field; text: Field; submit: Submit } | null
}

/** Who is asked, for what. */
export interface GivenRequest extends GivenComposition {
  pillar: Pillar
  person: { registrationId: string; name: string; language: Language; formOfAddress: FormOfAddress }
  reasons: ReasonToAsk[]
  /** null when they can be asked */
  whyNot: WhyNotAsk | null
}

/** The page with its letter, as proposed or as typed. */
export const requestPage = (given: GivenRequest, form: RequestForm, reader: Reader): RequestPage => {
  const { t } = reader
  const { circle, meeting, person, pillar, reasons, whyNot } = given
  const { name } = person
  const back = `${hrefOf(given)}/composition`
  const make = fieldMaker(form.typed, form.faults, t)
  // The words are those of a letter in the language of its reader.
  const lang = person.language === reader.language ? null : person.language
  const subject = make({ name: 'subject', label: t('composition:request.subject'), isRequired: true, lang })
  const text = make({
    name: 'text',
    label: t('composition:request.text'),
    hint: t('composition:request.textHint'),
    isRequired: true,
    rows: 14,
    lang,
  })
  const hasTyped = form.input !== null || Object.keys(form.faults).length > 0
  return {
    head: {
      back: { label: t('composition:title'), href: back },
      kicker: `${circle.title} · ${inOneLine(meeting, reader)} · ${t(`agenda:pillar.${pillar}`)}`,
      title: t('composition:request.title', { name }),
      lead: whyNot ? null : t('composition:request.lead'),
    },
    errorSummary: faultSummary([subject, text], t),
    why: {
      title: t('composition:request.why', { name }),
      reasons:
        reasons.length > 0
          ? reasons.map((reason) => reasonInWords(reason, reader))
          : [t('composition:request.noReason', { name })],
    },
    refused: whyNot && {
      kind: 'warning',
      word: t('layout:noticeKind.warning'),
      title: null,
      text: t(`composition:request.refused.${whyNot}`, { name }),
      links: [],
    },
    form:
      whyNot && !hasTyped
        ? null
        : {
            action: `${back}/${pillar}/${person.registrationId}`,
            subject,
            text,
            submit: {
              label: t('composition:request.submit'),
              note: null,
              quiet: { label: t('composition:request.back'), href: back },
            },
          },
  }
}
