import { stepsFrom, whyNotStep } from '../../../../circle/change-phase.ts'
import type { ActionForm } from '../../../form-parts.ts'
import type { Reader } from '../../reader.ts'
import type { Overview } from '../queries.ts'

/** Where a circle can go from its phase, each with what follows from it. */
export interface PhasePart {
  title: string
  text: string
  forms: ActionForm[]
  /** why it cannot be closed yet */
  reason: string | null
}

/** The part of the page of a circle about its phase; null in draft, which has its own, and for who only reads. */
export const phasePart = (
  circle: Overview,
  href: string,
  { t, today, mayChange }: Reader,
): PhasePart | null => {
  if (circle.phase === 'draft' || !mayChange) return null
  const hasMeetingsAhead = circle.meetings.some(({ state, heldOn }) => state === 'planned' && heldOn >= today)
  const steps = stepsFrom(circle.phase)
  const whyNot = (step: (typeof steps)[number]) => whyNotStep(step, { phase: circle.phase, hasMeetingsAhead })
  return {
    title: t('overview:phase.title'),
    text: t(`overview:phase.now.${circle.phase}`),
    forms: steps
      .filter((step) => whyNot(step) === null)
      .map((step) => ({
        action: `${href}/phase`,
        hidden: [{ name: 'step', value: step }],
        label: t(`overview:phase.${step}`),
        look: step === 'start' || step === 'close' ? 'secondary' : 'subtle',
        isNegative: false,
        note: t(`overview:phase.follows.${step}`),
      })),
    reason: steps.some((step) => whyNot(step) === 'meetingsAhead') ? t('overview:phase.meetingsAhead') : null,
  }
}
