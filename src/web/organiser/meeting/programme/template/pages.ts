import { whyNotChange } from '../../../../../meeting/meeting.ts'
import type { Replaced } from '../../../../../programme/swap-items.ts'
import { dayInWords, hoursInWords, momentInWords } from '../../../../../time/day-words.ts'
import type { ActionForm, ErrorSummary } from '../../../../form-parts.ts'
import type { Link } from '../../../../layout.ts'
import type { NoticePart, PageHead } from '../../../../parts.ts'
import type { Reader } from '../../../reader.ts'
import { faultSummary } from '../../../typed.ts'
import { button } from './button.ts'
import { type ChoicePart, choicePart, type PreviewPart, previewPart } from './choice-part.ts'
import { type KeepPart, keepPart } from './keep-part.ts'
import type { KeepForm, TemplateState } from './state.ts'

/** `organiser/meeting/template`: beginning with another programme, and keeping this one to begin with. */
export interface TemplatePage {
  head: PageHead
  errorSummary: ErrorSummary | null
  refusal: NoticePart | null
  /** why the programme cannot be replaced any more; null when it can */
  reason: string | null
  choice: ChoicePart | null
  preview: PreviewPart | null
  undo: { title: string; text: string; lines: string[]; back: ActionForm } | null
  keep: KeepPart
  own: { title: string; templates: { name: string; remove: ActionForm }[] } | null
  link: Link
}

/** The page of templates of one meeting. */
export const templatePage = (state: TemplateState, form: KeepForm, reader: Reader): TemplatePage => {
  const { t, language } = reader
  const { target, templates, chosen, replaced } = state
  const href = `/organiser/circles/${target.slug}/meetings/${target.number}/programme`
  const reason = whyNotChange(target, reader.now)
  const keep = keepPart(form, `${href}/templates`, reader)
  return {
    head: {
      back: { label: t('template:back'), href },
      kicker: [
        dayInWords(target.heldOn, language),
        hoursInWords(target.startsAt, target.endsAt, language),
        target.place,
      ]
        .filter(Boolean)
        .join(', '),
      title: t('template:title', { number: target.number }),
      lead: t('template:lead'),
    },
    errorSummary: faultSummary([keep.name], t),
    refusal: form.refusal === null ? null : refusalNotice(form.refusal, reader),
    reason: reason ? t(`organiser:meeting.${reason}Reason`) : null,
    choice: reason ? null : choicePart(state, `${href}/template`, reader),
    preview: chosen && !reason ? previewPart(state, chosen, `${href}/template`, reader) : null,
    undo: replaced && !reason ? undoPart(replaced, `${href}/template`, reader) : null,
    keep,
    own:
      templates.length > 0
        ? {
            title: t('template:ownTitle'),
            templates: templates.map(({ id, name }) => ({
              name,
              remove: button(`${href}/templates/${id}/removal`, t('template:remove', { name }), 'subtle'),
            })),
          }
        : null,
    link: { label: t('template:see'), href },
  }
}

const undoPart = (
  { items, asideAt, mark }: Replaced,
  action: string,
  { t, language }: Reader,
): TemplatePage['undo'] => ({
  title: t('template:undoTitle'),
  text: t('template:undoText', { when: momentInWords(asideAt, language) }),
  lines: items.map(({ title }) => title),
  back: {
    ...button(`${action}/return`, t('template:undo'), 'secondary'),
    hidden: [{ name: 'mark', value: mark }],
  },
})

const refusalNotice = (reason: string, { t }: Reader): NoticePart => ({
  kind: 'error',
  word: t('layout:noticeKind.error'),
  title: t('template:refused.title'),
  text: t(`template:refused.${reason}`),
  links: [],
})
