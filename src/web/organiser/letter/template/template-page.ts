import type { TemplateFault } from '../../../../mail/check-template.ts'
import type { ComposedLetter } from '../../../../mail/compose-letter.ts'
import type { LetterTemplate, WhichTemplate } from '../../../../mail/letter-template.ts'
import type { WordsAsTyped } from '../../../../mail/own-words.ts'
import { placeholderNames, placeholdersOf } from '../../../../mail/placeholders.ts'
import type { ActionForm, ErrorSummary, Field, Hidden } from '../../../form-parts.ts'
import type { Link } from '../../../layout.ts'
import type { Badge, CompareTexts, NoticePart, PageHead } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { faultSummary } from '../../typed.ts'
import { kindInWords, momentInWords } from '../letter-words.ts'
import { betweenInWords } from './between.ts'
import type { WordsForm } from './form.ts'
import { kindHref, listHref, type Scope } from './scope.ts'
import { wordFields } from './word-fields.ts'

/** `organiser/letter/template`: the words of one kind of letter. */
export interface LetterWordsPage {
  head: PageHead
  badge: Badge
  saved: string | null
  languages: Link[]
  errorSummary: ErrorSummary | null
  conflict: { notice: NoticePart; texts: CompareTexts[] } | null
  action: string
  hidden: Hidden[]
  subject: Field
  opening: Field
  between: string
  closing: Field
  placeholders: { title: string; text: string; items: { written: string; means: string; example: string }[] }
  save: string
  show: string
  note: string
  preview: { title: string; note: string; lang: string; subject: string; text: string } | null
  back: ActionForm | null
}

/** What the page is made of. */
export interface GivenTemplate {
  scope: Scope
  which: WhichTemplate
  form: WordsForm
  faults: Partial<Record<keyof WordsAsTyped, TemplateFault>>
  /** kept now for exactly this scope; null when the words of a wider one hold */
  kept: LetterTemplate | null
  isConflict: boolean
  preview: { letter: ComposedLetter; recipient: string | null } | null
}

/** The form with its words, what can be filled in, and how the letter looks with it. */
export const templatePage = (given: GivenTemplate, reader: Reader): LetterWordsPage => {
  const { t } = reader
  const { scope, which, form, kept, isConflict, preview } = given
  const fields = wordFields(form.words, given.faults, which, reader)
  const other = which.language === 'nl' ? 'en' : 'nl'
  return {
    head: {
      back: { label: t('letter-words:template.title'), href: listHref(scope) },
      kicker: `${scope.circle?.title ?? t('letter-words:template.everyCircle')} · ${t(`letter-words:language.${which.language}`)}`,
      title: kindInWords(which.kind, reader),
      lead: null,
    },
    badge: kept
      ? { kind: 'ok', text: t('letter-words:template.own') }
      : { kind: 'plain', text: t('letter-words:template.notOwn') },
    saved:
      kept &&
      t('letter-words:template.saved', { name: kept.changedBy, when: momentInWords(kept.changedAt, reader) }),
    languages: [
      {
        label: t(`letter-words:template.inLanguage.${other}`),
        href: kindHref(scope, { ...which, language: other }),
      },
    ],
    errorSummary: faultSummary(Object.values(fields), t),
    conflict: isConflict ? conflictOf(form.words, kept, reader) : null,
    action: kindHref(scope, which),
    hidden: [{ name: 'version', value: String(isConflict ? (kept?.version ?? 0) : form.version) }],
    ...fields,
    between: betweenInWords(which, reader),
    placeholders: {
      title: t('letter-words:template.placeholders'),
      text: t('letter-words:template.placeholdersText'),
      items: placeholdersOf(which.kind).map((name) => ({
        written: `{${placeholderNames[name][which.language]}}`,
        means: t(`letter-words:placeholder.${name}.means`),
        example: t(`letter-words:placeholder.${name}.example`),
      })),
    },
    save: t('letter-words:template.save'),
    show: t('letter-words:template.show'),
    note: t('letter-words:template.note'),
    preview: preview && {
      title: t('letter-words:template.preview'),
      note: preview.recipient
        ? t('letter-words:template.previewOf', { name: preview.recipient })
        : t('letter-words:template.previewMadeUp'),
      lang: which.language,
      subject: preview.letter.subject,
      text: preview.letter.text,
    },
    back: kept && {
      action: kindHref(scope, which, '/removal'),
      hidden: [{ name: 'version', value: String(kept.version) }],
      label: t(
        scope.circle ? 'letter-words:template.removeOfCircle' : 'letter-words:template.removeOfInstitute',
      ),
      look: 'subtle',
      isNegative: true,
      note: null,
    },
  }
}

const conflictOf = (mine: WordsAsTyped, kept: LetterTemplate | null, { t }: Reader) => ({
  notice: {
    kind: 'warning' as const,
    word: t('layout:noticeKind.warning'),
    title: t('organiser:conflict.title'),
    text: t(kept ? 'letter-words:conflict.saved' : 'letter-words:conflict.removed'),
    links: [],
  },
  texts: (['subject', 'opening', 'closing'] as const)
    .filter((name) => kept && kept[name] !== mine[name])
    .map((name) => ({
      label: t(`letter-words:field.${name}`),
      yours: { heading: t('organiser:conflict.yours'), text: mine[name] },
      theirs: { heading: t('organiser:conflict.theirs'), text: kept?.[name] ?? '' },
    })),
})
