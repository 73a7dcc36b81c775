import type { TemplateFault } from '../../../../mail/check-template.ts'
import type { LetterEdit } from '../../../../mail/edit-letter.ts'
import type { KeptFacts } from '../../../../mail/letter-edit.ts'
import type { LetterKind } from '../../../../mail/letter-kinds.ts'
import type { WordsAsTyped } from '../../../../mail/own-words.ts'
import type { ActionForm, ErrorSummary, Field, Hidden, Submit } from '../../../form-parts.ts'
import type { CompareTexts, NoticePart, PageHead } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { faultSummary } from '../../typed.ts'
import { kindInWords } from '../letter-words.ts'
import { betweenInWords } from '../template/between.ts'
import { wordFields } from '../template/word-fields.ts'
import { type ChangesPart, changesPart } from './changes.ts'
import type { EditForm } from './form.ts'

/** `organiser/letter/editing`: the words of one letter before it leaves. */
export interface EditingPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  refused: NoticePart | null
  texts: CompareTexts[]
  changes: ChangesPart | null
  action: string
  hidden: Hidden[]
  subject: Field
  opening: Field
  between: string
  closing: Field
  submit: Submit
  back: ActionForm | null
}

/** What the page is made of. */
export interface GivenEdit {
  letter: {
    id: string
    kind: LetterKind
    language: Reader['language']
    recipientName: string
    facts: KeptFacts
  }
  form: EditForm
  faults: Partial<Record<keyof WordsAsTyped, TemplateFault>>
  /** what is kept now, and how it reads; null when the letter says the usual words */
  kept: { edit: LetterEdit; words: WordsAsTyped } | null
  refused: 'left' | 'changedMeanwhile' | null
}

/** The form with the finished words of the letter. */
export const editingPage = (given: GivenEdit, reader: Reader): EditingPage => {
  const { t } = reader
  const { letter, form, kept, refused } = given
  const href = `/organiser/letters/${letter.id}`
  const { closing, ...fields } = wordFields(form.words, given.faults, letter, reader)
  const version = refused === 'changedMeanwhile' ? (kept?.edit.version ?? 0) : form.version
  return {
    head: {
      back: { label: kindInWords(letter.kind, reader), href },
      kicker: kindInWords(letter.kind, reader),
      title: t('letter-words:edit.title', { name: letter.recipientName || t('letter-words:edit.nobody') }),
      lead: t('letter-words:edit.lead'),
    },
    errorSummary: faultSummary([...Object.values(fields), closing], t),
    refused: refused && {
      kind: 'warning',
      word: t('layout:noticeKind.warning'),
      title: null,
      text: t(`letter-words:edit.refused.${refused}`),
      links: [],
    },
    texts: refused === 'changedMeanwhile' && kept ? bothTexts(form.words, kept.words, reader) : [],
    changes: kept && changesPart(kept.edit, letter, reader),
    action: `${href}/editing`,
    hidden: [
      { name: 'version', value: String(version) },
      { name: 'facts', value: JSON.stringify(form.facts) },
    ],
    subject: fields.subject,
    opening: { ...fields.opening, isRequired: true },
    between: betweenInWords(letter, reader),
    closing,
    submit: {
      label: t('letter-words:edit.save'),
      note: t('letter-words:edit.note'),
      quiet: { label: t('organiser:cancel'), href },
    },
    back: kept && {
      action: `${href}/editing/removal`,
      hidden: [{ name: 'version', value: String(kept.edit.version) }],
      label: t('letter-words:edit.remove'),
      look: 'subtle',
      isNegative: true,
      note: null,
    },
  }
}

const bothTexts = (mine: WordsAsTyped, theirs: WordsAsTyped, { t }: Reader): CompareTexts[] =>
  (['subject', 'opening', 'closing'] as const)
    .filter((name) => mine[name] !== theirs[name])
    .map((name) => ({
      label: t(`letter-words:field.${name}`),
      yours: { heading: t('organiser:conflict.yours'), text: mine[name] },
      theirs: { heading: t('organiser:conflict.theirs'), text: theirs[name] },
    }))
