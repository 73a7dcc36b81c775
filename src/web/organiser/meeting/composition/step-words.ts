import type { ComposeNote, ComposeStep, NewsStep } from '../../../../agenda/compose/composition.ts'
import type { MeetingToCompose } from '../../../../agenda/compose/meeting-to-compose.ts'
import type { Reader } from '../../reader.ts'

/** A step as the page says it: what happens, and why. */
export interface StepLine {
  text: string
  why: string
}

/** One step in two sentences. @param next as in MeetingToCompose: where something moves on to */
export const stepInWords = (
  step: ComposeStep,
  next: MeetingToCompose['next'],
  { t, language }: Reader,
): StepLine => {
  const meeting = next
    ? t('composition:meeting', { number: next.number, place: next.place || t('series:placeUnknown') })
    : ''
  switch (step.kind) {
    case 'placeNews':
    case 'moveNews':
    case 'readNews': {
      const { title, offeredBy: who, isTold } = step
      const told = t(isTold ? 'composition:told' : 'composition:untold', { who })
      return {
        text: t(`composition:step.${step.kind}`, { title, who, meeting }),
        why: `${whyNews(step, t)} ${told}`,
      }
    }
    case 'makeGroups':
      return {
        text: t('composition:step.makeGroups', { count: step.count }),
        why: t('composition:why.makeGroups', { count: step.headCount }),
      }
    case 'placeCase': {
      const { title, bringer: who, groupNumber: group, isFirst } = step
      return {
        text: t('composition:step.placeCase', { title, who, group }),
        why: `${t(`composition:why.${isFirst ? 'firstCase' : 'anotherCase'}`, { who })} ${t('composition:inGroup', { who })}`,
      }
    }
    case 'moveCase': {
      const { title, bringer: who, why } = step
      return {
        text: t('composition:step.moveCase', { title, who, meeting }),
        why: `${t(`composition:why.${why}`, { who })} ${t('composition:told', { who })}`,
      }
    }
    case 'raiseDeepDive': {
      const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(step.experts)
      return {
        text: t(`composition:step.deepDive.${step.to}`),
        why: t(`composition:why.deepDive.${step.to}`, { names, count: step.experts.length }),
      }
    }
    case 'fillVisit':
      return {
        text: t('composition:step.fillVisit', { title: step.title, count: step.minutes }),
        why: t('composition:why.fillVisit'),
      }
  }
}

/** What stays as it is, and why, in one sentence. */
export const noteInWords = (note: ComposeNote, pillar: string, { t }: Reader): string => {
  switch (note.kind) {
    case 'noItem':
      return t('composition:note.noItem', { pillar })
    case 'onlyOrganisers':
    case 'bringerLeft':
      return t(`composition:note.${note.kind}`, { title: note.title, who: note.bringer })
    case 'caseStays':
      return t(`composition:note.caseStays.${note.why}`, { title: note.title, who: note.bringer })
    case 'expertNamed':
    case 'expertAsked':
      return t(`composition:note.${note.kind}`, { name: note.name })
  }
}

/** Names of who gets an e-mail by these steps, each once, in the order of the steps. */
export const toldBy = (steps: readonly ComposeStep[]): string[] => [
  ...new Set(
    steps.flatMap((step) => {
      if ('caseId' in step) return [step.bringer]
      return 'newsId' in step && step.isTold ? [step.offeredBy] : []
    }),
  ),
]

const whyNews = ({ kind, minutes, roomMinutes, wasMoved }: NewsStep, t: Reader['t']): string => {
  const facts = {
    minutes: t('news:minutes', { count: minutes }),
    room: t('news:minutes', { count: roomMinutes }),
  }
  if (kind === 'readNews') return t(`composition:why.${wasMoved ? 'movedBefore' : 'noNext'}`, facts)
  return t(`composition:why.${kind}`, facts)
}
