import type { Language } from '../../../../db/schema.ts'
import type { LetterKind } from '../../../../mail/letter-kinds.ts'
import { field } from '../../../field.ts'
import type { Field } from '../../../form-parts.ts'
import type { Badge, PageHead } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { kindInWords } from '../letter-words.ts'
import type { CircleName } from '../queries.ts'
import { letterGroups } from './groups.ts'
import { kindHref, type Scope } from './scope.ts'

/** `organiser/letter/templates`: every kind of letter, and whose words it says. */
export interface TemplatesPage {
  head: PageHead
  filter: { action: string; circle: Field; submit: string }
  groups: { id: string; title: string; rows: TemplateRow[] }[]
}

interface TemplateRow {
  kind: string
  /** to its words in the reader's language */
  href: string
  badge: Badge | null
  other: { href: string; label: string; of: string; badge: Badge | null }
}

/** Words of an institute or a circle, of which the page only says that they are there. */
export interface OwnKind {
  kind: string
  language: Language
  circleId: string | null
}

/** The list of kinds, each with a way to its words in both languages. */
export const templatesPage = (
  scope: Scope,
  own: OwnKind[],
  circles: CircleName[],
  reader: Reader,
): TemplatesPage => {
  const { t } = reader
  return {
    head: {
      back: { label: t('organiser:letters.title'), href: '/organiser/letters' },
      kicker: scope.circle?.title ?? t('letter-words:template.everyCircle'),
      title: t('letter-words:template.title'),
      lead: t('letter-words:template.lead'),
    },
    filter: {
      action: '/organiser/letters/templates',
      circle: field({
        name: 'circle',
        label: t('letter-words:template.whose'),
        options: [{ slug: '', title: t('letter-words:template.everyCircle') }, ...circles].map(
          ({ slug, title }) => ({
            value: slug,
            label: title,
            hint: null,
            isSelected: slug === (scope.circle?.slug ?? ''),
          }),
        ),
      }),
      submit: t('letter-words:template.choose'),
    },
    groups: letterGroups().map(({ group, kinds }) => ({
      id: `group-${group}`,
      title: t(`letter-words:group.${group}`),
      rows: kinds.map((kind) => rowOf(scope, own, kind, reader)),
    })),
  }
}

const rowOf = (scope: Scope, own: OwnKind[], kind: LetterKind, reader: Reader): TemplateRow => {
  const { t, language } = reader
  const other = language === 'nl' ? 'en' : 'nl'
  const badge = (wanted: Language) =>
    badgeOf(
      own.filter((one) => one.kind === kind && one.language === wanted),
      t,
    )
  return {
    kind: kindInWords(kind, reader),
    href: kindHref(scope, { kind, language }),
    badge: badge(language),
    other: {
      href: kindHref(scope, { kind, language: other }),
      label: t(`letter-words:language.${other}`),
      of: kindInWords(kind, reader),
      badge: badge(other),
    },
  }
}

// Of a circle that has words of its own, those of the institute do not matter any more.
const badgeOf = (own: OwnKind[], t: Reader['t']): Badge | null => {
  if (own.length === 0) return null
  const isOfCircle = own.some(({ circleId }) => circleId !== null)
  return {
    kind: 'ok',
    text: t(isOfCircle ? 'letter-words:template.ofCircle' : 'letter-words:template.ofInstitute'),
  }
}
