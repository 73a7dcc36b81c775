import type { Translate } from '../../i18n/words.ts'
import type { StopStanding } from '../../occasion/stop-letters.ts'
import type { Submit } from '../form-parts.ts'
import type { PageHead } from '../parts.ts'

/** `stop/page`: the button with which a reader stops letters over time, or has them again. */
export interface StopPage {
  head: PageHead
  form: { action: string; submit: Submit } | null
}

/** How it stands, and the one button that changes it; without a standing, that the link works no longer. @param query keeps the language */
export const stopPage = (
  token: string,
  standing: StopStanding | null,
  t: Translate,
  query: string,
): StopPage => {
  if (!standing) return { head: headOf(t('occasions:stop.gone'), t('occasions:stop.goneText')), form: null }
  const { circle, hasStopped } = standing
  return hasStopped
    ? {
        head: headOf(t('occasions:stop.done'), t('occasions:stop.doneText', { circle })),
        form: formOf(`/u/${token}/again${query}`, t('occasions:stop.undo')),
      }
    : {
        head: headOf(t('occasions:stop.title'), t('occasions:stop.lead', { circle })),
        form: formOf(`/u/${token}${query}`, t('occasions:stop.submit')),
      }
}

const headOf = (title: string, lead: string): PageHead => ({ back: null, kicker: null, title, lead })

const formOf = (action: string, label: string) => ({ action, submit: { label, note: null, quiet: null } })
