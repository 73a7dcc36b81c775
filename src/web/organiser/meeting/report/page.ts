import { LONGEST_REPORT, type MeetingReport } from '../../../../evaluation/report.ts'
import type { WhyNotReport } from '../../../../evaluation/save-report.ts'
import { dayInWords } from '../../../../time/day-words.ts'
import { field } from '../../../field.ts'
import type { ErrorSummary, Field, Hidden } from '../../../form-parts.ts'
import type { Link } from '../../../layout.ts'
import type { Badge, CompareTexts, NoticePart, PageHead } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { faultSummary } from '../../typed.ts'
import { hrefOf, type MeetingOfCircle } from '../meeting-of-circle.ts'
import type { ReportForm } from './form.ts'

/** `organiser/meeting/report`: what an organiser writes of a meeting afterwards. */
export interface MeetingReportPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  state: Badge
  /** since when participants can read it, and who saved it last */
  standing: string
  notice: NoticePart | null
  compare: CompareTexts | null
  /** null for who only reads: then `text` is what is kept */
  form: { action: string; hidden: Hidden[]; report: Field; note: string; buttons: Button[] } | null
  text: string
  links: Link[]
}

interface Button {
  value: 'draft' | 'shared'
  label: string
  look: 'primary' | 'secondary'
}

/** What the page is made from. */
interface GivenReport {
  found: MeetingOfCircle
  stored: MeetingReport
  form: ReportForm
  /** why it was not kept; null when nothing was refused */
  refused: WhyNotReport | null
}

/** Where an organiser writes the report of a meeting. */
export const reportHref = (found: MeetingOfCircle): string => `${hrefOf(found)}/report`

/** The report as it was typed, with what participants see of it. */
export const meetingReportPage = (given: GivenReport, reader: Reader): MeetingReportPage => {
  const { found, stored, form, refused } = given
  const { t, mayChange } = reader
  const { meeting } = found
  const report = fieldOf(form, t)
  const isShared = stored.sharedAt !== null
  const isConflict = refused === 'changedMeanwhile'
  const version = isConflict ? stored.version : form.version
  return {
    head: {
      back: { label: t('programme:backToMeeting', { number: meeting.number }), href: hrefOf(found) },
      kicker: found.circle.title,
      title: t('report:desk.title', { place: meeting.place || t('series:placeUnknown') }),
      lead: t('report:desk.lead'),
    },
    errorSummary: faultSummary([report], t),
    state: { kind: isShared ? 'ok' : 'draft', text: t(`report:state.${isShared ? 'shared' : 'draft'}`) },
    standing: standingOf(stored, reader),
    notice: refused && {
      kind: 'warning',
      word: t('layout:noticeKind.warning'),
      title: null,
      text: t(`report:refused.${refused}`),
      links: [],
    },
    compare: isConflict
      ? {
          label: t('report:desk.text'),
          yours: { heading: t('organiser:conflict.yours'), text: report.value },
          theirs: { heading: t('organiser:conflict.theirs'), text: stored.report },
        }
      : null,
    form: mayChange
      ? {
          action: reportHref(found),
          hidden: [{ name: 'version', value: String(version) }],
          report,
          note: t(`report:desk.note.${isShared ? 'shared' : 'draft'}`, { count: found.seated }),
          buttons: buttonsOf(isShared, t),
        }
      : null,
    text: mayChange ? '' : stored.report || t('report:desk.nothing'),
    links: [
      { label: t('summary:link'), href: `${hrefOf(found)}/summary` },
      { label: t('results:link'), href: `/organiser/circles/${found.circle.slug}/results` },
    ],
  }
}

const fieldOf = ({ typed, faults }: ReportForm, t: Reader['t']): Field =>
  field({
    name: 'report',
    label: t('report:desk.text'),
    hint: t('report:desk.hint'),
    value: typed.report ?? '',
    error: faults.report ? t(`report:fault.${faults.report}`, { most: LONGEST_REPORT }) : null,
    maxLength: LONGEST_REPORT,
    rows: 14,
  })

const standingOf = ({ sharedAt, changedBy }: MeetingReport, { t, language }: Reader): string =>
  [
    sharedAt === null
      ? t('report:desk.notShared')
      : t('report:desk.sharedSince', {
          day: dayInWords(sharedAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString(), language),
        }),
    changedBy === '' ? '' : t('report:desk.savedBy', { name: changedBy }),
  ]
    .filter(Boolean)
    .join(' ')

const buttonsOf = (isShared: boolean, t: Reader['t']): Button[] =>
  isShared
    ? [
        { value: 'shared', label: t('report:desk.saveShared'), look: 'primary' },
        { value: 'draft', label: t('report:desk.takeBack'), look: 'secondary' },
      ]
    : [
        { value: 'shared', label: t('report:desk.share'), look: 'primary' },
        { value: 'draft', label: t('report:desk.keep'), look: 'secondary' },
      ]
