import { whyNotChange } from '../../../../meeting/meeting.ts'
import { dayInWords, momentInWords } from '../../../../time/day-words.ts'
import type { ErrorSummary, Field, Hidden, Submit } from '../../../form-parts.ts'
import type { Link } from '../../../layout.ts'
import type { NoticePart, PageHead } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { faultSummary, fieldMaker } from '../../typed.ts'
import { hrefOf } from '../meeting-of-circle.ts'
import { inOneLine } from '../plan-page.ts'
import type { ReleaseForm } from './form.ts'
import type { ReleaseGiven } from './given.ts'
import { asksTick, changesBetween, type WarningLine, warningsOf } from './what-changes.ts'
import { type WhoPart, whoPart } from './who-part.ts'

/** `organiser/meeting/release`: what would change for whom, before it does. */
export interface ReleasePage {
  head: PageHead
  errorSummary: ErrorSummary | null
  refused: NoticePart | null
  /** what people see now */
  shown: string
  changes: { title: string; lines: string[]; text: string | null }
  warnings: { title: string; lines: WarningLine[] } | null
  who: WhoPart | null
  form: {
    title: string
    action: string
    hidden: Hidden[]
    note: Field
    despite: Field | null
    submit: Submit
  } | null
  versions: { title: string; items: (Link & { text: string | null })[] } | null
}

/** The page before the press; also after one that was refused. @param refusal a key of release:refused */
export const releasePage = (
  given: ReleaseGiven,
  form: ReleaseForm,
  refusal: string | null,
  reader: Reader,
): ReleasePage => {
  const { t, language } = reader
  const { circle, meeting, working, shown, isReleased } = given
  const reason =
    whyNotChange(meeting, reader.now) ?? (working.lines.length === 0 ? 'nothingPlanned' : refusal)
  const isOpen = !reason || reason === 'changedMeanwhile'
  const mayRelease = isOpen && !isReleased && reader.mayChange
  const warnings = warningsOf(working, t)
  const fields = fieldsOf(form, asksTick(working), reader)
  return {
    head: {
      back: { label: t('organiser:meeting.number', { number: meeting.number }), href: hrefOf(given) },
      kicker: `${circle.title} · ${inOneLine(meeting, reader)}`,
      title: t('release:title'),
      lead: t('release:lead'),
    },
    errorSummary: mayRelease
      ? faultSummary([fields.note, ...(fields.despite ? [fields.despite] : [])], t)
      : null,
    refused: reason === null ? null : notice(t(`release:refused.${reason}`), reader),
    shown: shown?.release
      ? t('release:shown.version', {
          number: shown.release.number,
          day: dayInWords(
            shown.release.releasedAt.toZonedDateTimeISO(working.meeting.timeZone).toPlainDate().toString(),
            language,
          ),
        })
      : t('release:shown.working'),
    changes: { title: t('release:new.title'), ...changesOf(given, reader) },
    warnings: warnings.length === 0 ? null : { title: t('release:warnings.title'), lines: warnings },
    who: isOpen && !isReleased ? whoPart(given, reader) : null,
    form: mayRelease
      ? {
          title: t('release:form.title'),
          action: `${hrefOf(given)}/release`,
          hidden: [{ name: 'mark', value: given.mark }],
          ...fields,
          submit: submitOf(given, reader),
        }
      : null,
    versions: versionsOf(given, reader),
  }
}

const changesOf = ({ working, shown, isReleased }: ReleaseGiven, { t, language }: Reader) => {
  if (!shown?.release) return { lines: [], text: t('release:new.first') }
  if (isReleased) return { lines: [], text: t('release:new.nothing', { number: shown.release.number }) }
  const lines = changesBetween(shown, working, t, language)
  return { lines, text: lines.length === 0 ? t('release:new.unseen') : null }
}

const fieldsOf = ({ typed, faults }: ReleaseForm, isAsked: boolean, { t }: Reader) => {
  const f = fieldMaker(typed, faults, t)
  return {
    note: f({ name: 'note', label: t('release:form.note'), hint: t('release:form.noteHint'), rows: 3 }),
    despite: isAsked
      ? f({
          name: 'despite',
          label: t('release:form.despite'),
          value: 'yes',
          isRequired: true,
          isChecked: typed.despite === 'yes',
        })
      : null,
  }
}

const submitOf = (given: ReleaseGiven, { t }: Reader): Submit => {
  const number = (given.shown?.release?.number ?? 0) + 1
  const count = given.readers.filter(({ letter }) => letter !== null).length
  return {
    label:
      count === 0 ? t('release:form.button', { number }) : t('release:form.buttonMail', { number, count }),
    note: null,
    quiet: { label: t('release:form.back'), href: hrefOf(given) },
  }
}

const versionsOf = (given: ReleaseGiven, { t, language }: Reader): ReleasePage['versions'] =>
  given.versions.length === 0
    ? null
    : {
        title: t('release:versions.title'),
        items: given.versions.map(({ number, releasedAt, note, by }) => ({
          label: t('release:versions.item', { number, moment: momentInWords(releasedAt, language) }),
          href: `${hrefOf(given)}/releases/${number}`,
          text: [by === null ? t('release:versions.moved') : t('release:versions.by', { name: by }), note]
            .filter(Boolean)
            .join(' · '),
        })),
      }

const notice = (text: string, { t }: Reader): NoticePart => ({
  ...{ kind: 'warning', word: t('layout:noticeKind.warning'), title: null, text, links: [] },
})
