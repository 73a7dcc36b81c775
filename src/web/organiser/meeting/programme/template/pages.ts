import type { TemplateItem } from '../../../../../db/template-tables.ts'
import { whyNotChange } from '../../../../../meeting/meeting.ts'
import type { Replaced } from '../../../../../programme/swap-items.ts'
import { LONGEST_NAME, type Template } from '../../../../../template/templates.ts'
import { dayInWords, hoursInWords, momentInWords } from '../../../../../time/day-words.ts'
import type { ActionForm, ErrorSummary, Field, Submit } from '../../../../form-parts.ts'
import type { Link } from '../../../../layout.ts'
import type { NoticePart, PageHead } from '../../../../parts.ts'
import type { Reader } from '../../../reader.ts'
import { type Faults, faultSummary, fieldMaker, type Typed } from '../../../typed.ts'
import type { GoingItem, Target } from './queries.ts'
import type { Source } from './sources.ts'

/** `organiser/meeting/template`: beginning with another programme, and keeping this one to begin with. */
export interface TemplatePage {
  head: PageHead
  errorSummary: ErrorSummary | null
  refusal: NoticePart | null
  /** why the programme cannot be replaced any more; null when it can */
  reason: string | null
  choice: { title: string; action: string; from: Field; label: string } | null
  preview: {
    title: string
    comes: { title: string; lines: string[]; note: string }
    goes: { title: string; lines: string[]; note: string }
    replace: ActionForm
  } | null
  undo: { title: string; text: string; lines: string[]; back: ActionForm } | null
  keep: { title: string; text: string; action: string; name: Field; submit: Submit }
  own: { title: string; templates: { name: string; remove: ActionForm }[] } | null
  link: Link
}

export interface TemplateState {
  target: Target
  templates: Template[]
  sources: Source[]
  goes: GoingItem[]
  /** of the programme as it is */
  mark: string
  replaced: Replaced | null
  /** what was chosen, with its items; null before a choice */
  chosen: { source: Source; items: TemplateItem[] } | null
}

export interface KeepForm {
  typed: Typed
  faults: Faults
  /** code of the reason why the rules refused, or null */
  refusal: string | null
}

/** The form before anything is typed. */
export const EMPTY_KEEP: KeepForm = { typed: {}, faults: {}, refusal: null }

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

const choicePart = (
  { sources, chosen }: TemplateState,
  action: string,
  { t }: Reader,
): TemplatePage['choice'] => ({
  title: t('template:choose'),
  action,
  label: t('template:look'),
  from: fieldMaker(
    {},
    {},
    t,
  )({
    name: 'from',
    label: t('template:from'),
    optionalWord: null,
    options: sources.map(({ key, label }) => ({
      value: key,
      label,
      hint: null,
      isSelected: key === chosen?.source.key,
    })),
  }),
})

const previewPart = (
  { goes, mark }: TemplateState,
  { source, items }: NonNullable<TemplateState['chosen']>,
  action: string,
  reader: Reader,
): TemplatePage['preview'] => {
  const { t } = reader
  return {
    title: source.label,
    comes: {
      title: t('template:comes'),
      lines: items.map(({ title, minutes }) => t('template:line', { title, minutes })),
      note: t('template:comesNote'),
    },
    goes: {
      title: t('template:goes'),
      lines: goes.map((item) => goingLine(item, reader)),
      note: t('template:goesNote'),
    },
    replace: {
      ...button(action, t('template:replace'), 'primary'),
      hidden: [
        { name: 'from', value: source.key },
        { name: 'mark', value: mark },
      ],
      note: t('template:replaceNote'),
    },
  }
}

const goingLine = ({ title, minutes, people, news }: GoingItem, { t, language }: Reader): string => {
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(people)
  return [
    t('template:line', { title, minutes }),
    ...(people.length > 0 ? [t('template:with', { names })] : []),
    ...(news > 0 ? [t('template:news', { count: news })] : []),
  ].join('; ')
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

const keepPart = ({ typed, faults }: KeepForm, action: string, { t }: Reader): TemplatePage['keep'] => ({
  title: t('template:keepTitle'),
  text: t('template:keepText'),
  action,
  name: fieldMaker(
    typed,
    faults.name === 'nameTaken' ? {} : faults,
    t,
  )({
    name: 'name',
    label: t('template:name'),
    hint: t('template:nameHint'),
    isRequired: true,
    optionalWord: null,
    maxLength: LONGEST_NAME,
    ...(faults.name === 'nameTaken' ? { error: t('template:nameTaken') } : {}),
  }),
  submit: { label: t('template:keep'), note: null, quiet: null },
})

const button = (action: string, label: string, look: ActionForm['look']): ActionForm => ({
  action,
  hidden: [],
  label,
  look,
  isNegative: false,
  note: null,
})

const refusalNotice = (reason: string, { t }: Reader): NoticePart => ({
  kind: 'error',
  word: t('layout:noticeKind.error'),
  title: t('template:refused.title'),
  text: t(`template:refused.${reason}`),
  links: [],
})
