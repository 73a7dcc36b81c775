import type { Circle } from '../../../circle/circle.ts'
import type { CompareTexts, NoticePart } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { type CircleForm, formOf } from './form.ts'

/** What somebody else saved meanwhile, beside what is typed here. */
export interface CircleConflict {
  notice: NoticePart
  texts: CompareTexts[]
}

/** The fields in which what was typed and what is saved now differ, side by side. */
export const conflictOf = (mine: CircleForm, saved: Circle, { t }: Reader): CircleConflict => {
  const theirs = formOf(saved).typed
  const same = (text: string) => text.replace(/\r\n?/g, '\n').trim()
  return {
    notice: {
      kind: 'warning',
      word: t('layout:noticeKind.warning'),
      title: t('organiser:conflict.title'),
      text: t('organiser:conflict.text'),
      links: [],
    },
    texts: Object.keys(theirs)
      .filter((name) => same(theirs[name] ?? '') !== same(mine.typed[name] ?? ''))
      .map((name) => ({
        label: t(`organiser:circleForm.${name}`),
        yours: { heading: t('organiser:conflict.yours'), text: mine.typed[name] ?? '' },
        theirs: { heading: t('organiser:conflict.theirs'), text: theirs[name] ?? '' },
      })),
  }
}
