import type { Result } from '../../../harvest/results.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import type { ErrorSummary } from '../../form-parts.ts'
import type { ContactCard, PageHead } from '../../parts.ts'
import type { ResultForm } from '../../results/form.ts'
import { type ResultsPart, resultFaults, resultsPart } from '../../results/part.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import type { Reader } from '../reader.ts'

/** `participant/results`: what the circle brought about, for who has a seat. */
export interface ParticipantResultsPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  results: ResultsPart
  contact: ContactCard
}

/** Where somebody finds the results of their circle. */
export const resultsHref = ({ id }: Pick<OwnRegistration, 'id'>): string => `/participant/${id}/results`

/** The results of a circle, with the form as it was typed. @param refused why it was not kept, a key of `results:refused` */
export const participantResultsPage = (
  own: OwnRegistration,
  { results, form, refused }: { results: readonly Result[]; form: ResultForm; refused: string | null },
  reader: Reader,
): ParticipantResultsPage => {
  const { t } = reader
  const hasForm = holdsSeat(own.state)
  const why = hasForm ? refused : 'noSeat'
  return {
    head: {
      back: { label: t('participant:back'), href: `/participant/${own.id}` },
      kicker: own.circle.title,
      title: t('results:title'),
      lead: t('results:lead'),
    },
    errorSummary: resultFaults(form, reader),
    results: resultsPart(
      {
        results,
        form,
        href: resultsHref(own),
        hasForm,
        reason: why && t(`results:refused.${why}`),
        mayRemove: (result) => result.personId === own.personId,
      },
      reader,
    ),
    contact: contactOf(own.circle, t),
  }
}
