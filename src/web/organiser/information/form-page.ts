import { LONGEST_PROGRAMME } from '../../../information/information-input.ts'
import { whyNotChange } from '../../../meeting/meeting.ts'
import type { ActionForm, ErrorSummary, Field, Hidden, Submit } from '../../form-parts.ts'
import type { CompareTexts, NoticePart, PageHead } from '../../parts.ts'
import type { CancellationPage } from '../meeting/change-page.ts'
import type { Reader } from '../reader.ts'
import { faultSummary, fieldMaker } from '../typed.ts'
import { type InformationForm, informationFormOf } from './form.ts'
import { coming, headBelow, informationHref, type TheMeeting } from './the-meeting.ts'

/** `organiser/information/form`: planning or changing the information meeting. */
export interface InformationPlanPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  refusal: NoticePart | null
  /** what somebody else saved meanwhile, beside what is typed here */
  texts: CompareTexts[]
  form: {
    action: string
    hidden: Hidden[]
    heldOn: Field
    startsAt: Field
    endsAt: Field
    overlapIsMeant: Field | null
    place: Field
    programme: Field
    capacity: Field
    submit: Submit
  } | null
}

/** The form, or the reason why nothing can change any more; `refusal` is why it was not saved. */
export const informationPlanPage = (
  found: TheMeeting,
  form: InformationForm,
  reader: Reader,
  refusal: string | null = null,
): InformationPlanPage => {
  const { t } = reader
  const { typed, faults } = form
  const current = found.meeting?.state === 'planned' ? found.meeting : null
  const closed = current && whyNotChange(current, reader.now)
  const f = fieldMaker(typed, faults, t)
  const when = (name: string) => f({ name, label: t(`organiser:plan.${name}`), isRequired: true })
  const isAsked = Object.values(faults).includes('comesTwice') || typed.overlapIsMeant === 'yes'
  const fields = {
    ...{ heldOn: when('heldOn'), startsAt: when('startsAt'), endsAt: when('endsAt') },
    place: f({
      name: 'place',
      label: t('information:where'),
      hint: t('information:plan.placeHint'),
      maxLength: 120,
    }),
    programme: f({
      name: 'programme',
      label: t('information:programme'),
      hint: t('information:plan.programmeHint'),
      maxLength: LONGEST_PROGRAMME,
      rows: 6,
    }),
    capacity: f({
      name: 'capacity',
      label: t('information:seats'),
      hint: t('information:plan.capacityHint'),
      ...{ min: '1', max: '500', inputMode: 'numeric' },
    }),
  }
  const count = coming(current ? found.guests : [])
  return {
    head: headBelow(
      { ...found, meeting: current },
      t(`information:plan.${current ? 'change' : 'title'}`),
      reader,
    ),
    errorSummary: faultSummary(Object.values(fields), t),
    refusal: refusalOf(closed ?? refusal, reader),
    texts: refusal === 'changedMeanwhile' && current ? textsOf(form, informationFormOf(current), reader) : [],
    form: closed
      ? null
      : {
          action: `${informationHref(found.circle)}/plan`,
          hidden: [{ name: 'version', value: current ? String(current.version) : '' }],
          ...fields,
          overlapIsMeant: isAsked
            ? f({
                name: 'overlapIsMeant',
                label: t('organiser:plan.overlapIsMeant'),
                ...{ value: 'yes', optionalWord: null, isChecked: typed.overlapIsMeant === 'yes' },
              })
            : null,
          submit: {
            label: t('information:plan.save'),
            note: count === 0 ? t('information:plan.nobody') : t('information:plan.consequence', { count }),
            quiet: { label: t('organiser:cancel'), href: informationHref(found.circle) },
          },
        },
  }
}

/** What cancelling does, and the button; the reason instead, when it cannot be cancelled. */
export const informationCancellationPage = (
  found: TheMeeting,
  reader: Reader,
  refusal: string | null = null,
): CancellationPage => {
  const { t } = reader
  const closed = found.meeting && whyNotChange(found.meeting, reader.now)
  const count = coming(found.guests)
  const action: ActionForm = {
    action: `${informationHref(found.circle)}/cancellation`,
    hidden: [{ name: 'version', value: String(found.meeting?.version ?? '') }],
    label: t(`information:cancellation.${count === 0 ? 'button' : 'buttonWith'}`, { count }),
    look: 'primary',
    isNegative: true,
    note:
      count === 0
        ? t('information:cancellation.nobody')
        : t('information:cancellation.consequence', { count }),
  }
  return {
    head: headBelow(found, t('information:cancellation.title'), reader),
    refusal: refusalOf(closed ?? refusal, reader),
    action: closed ? null : action,
    quiet: { label: t('organiser:cancellation.keep'), href: informationHref(found.circle) },
  }
}

const refusalOf = (reason: string | null, { t }: Reader): NoticePart | null => {
  if (reason === null) return null
  const kind = reason === 'past' || reason === 'cancelled' ? 'info' : 'error'
  return {
    kind,
    word: t(`layout:noticeKind.${kind}`),
    title: null,
    text: t(`information:refused.${reason}`),
    links: [],
  }
}

const textsOf = (mine: InformationForm, theirs: InformationForm, { t }: Reader): CompareTexts[] =>
  Object.keys(theirs.typed)
    .filter((name) => same(theirs.typed[name]) !== same(mine.typed[name]))
    .map((name) => ({
      label: t(`information:field.${name}`),
      yours: { heading: t('organiser:conflict.yours'), text: mine.typed[name] ?? '' },
      theirs: { heading: t('organiser:conflict.theirs'), text: theirs.typed[name] ?? '' },
    }))

const same = (text = '') => text.replace(/\r\n?/g, '\n').trim()
