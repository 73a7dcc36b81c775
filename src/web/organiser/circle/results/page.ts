import type { Result } from '../../../../harvest/results.ts'
import type { ErrorSummary } from '../../../form-parts.ts'
import type { PageHead } from '../../../parts.ts'
import type { ResultForm } from '../../../results/form.ts'
import { type ResultsPart, resultFaults, resultsPart } from '../../../results/part.ts'
import type { Reader } from '../../reader.ts'

/** `organiser/circle/results`: what a circle brought about. */
export interface CircleResultsPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  results: ResultsPart
}

/** The results of a circle for its organiser, with the form as it was typed. */
export const circleResultsPage = (
  circle: { slug: string; title: string },
  { results, form }: { results: readonly Result[]; form: ResultForm },
  reader: Reader,
): CircleResultsPage => {
  const { t, mayChange } = reader
  const href = `/organiser/circles/${circle.slug}`
  return {
    head: {
      back: { label: circle.title, href },
      kicker: null,
      title: t('results:title'),
      lead: t('results:lead'),
    },
    errorSummary: resultFaults(form, reader),
    results: resultsPart(
      {
        results,
        form,
        href: `${href}/results`,
        hasForm: mayChange,
        reason: mayChange ? null : t('organiser:readOnly'),
        mayRemove: () => mayChange,
      },
      reader,
    ),
  }
}
