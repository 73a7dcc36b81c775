import { SECTION_FIELDS, type SectionField } from '../../../programme/host-section.ts'
import type { SectionSaved } from '../../../programme/section-history.ts'
import type { SectionStanding } from '../../../programme/section-standing.ts'
import { momentInWords } from '../../../time/day-words.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { SectionReader } from './reader.ts'

/** What an organiser must know of a host's section before reading on: what is new, and whether it was agreed. */
export interface StandingPart {
  title: string
  /** one sentence each */
  lines: string[]
  history: Link
  seen: ActionForm | null
  agree: ActionForm | null
}

/** How the section stands for this organiser. @param saves the newest, as far back as matters */
export const standingPart = (
  standing: SectionStanding,
  saves: SectionSaved[],
  { t, language, action, by }: SectionReader,
): StandingPart => {
  const { version, agreed } = standing
  const seenVersion = standing.seenVersion ?? 1
  const fieldsSince = (from: number, others: boolean): string =>
    changedFields(saves.filter((save) => save.version > from && !(others && save.byName === by.name)))
      .map((field) => t(`host:field.${field}.label`))
      .join(', ')
  const fresh = fieldsSince(seenVersion, true)
  const changed = agreed && version > agreed.version ? fieldsSince(agreed.version, false) : ''
  const button = (name: 'seen' | 'agreement', label: string): ActionForm => ({
    action: `${action}/${name}`,
    hidden: [{ name: 'version', value: String(version) }],
    label,
    look: 'secondary',
    isNegative: false,
    note: null,
  })
  return {
    title: t('host:standing.title'),
    lines: [
      fresh ? t('host:standing.fresh', { fields: fresh }) : t('host:standing.nothingNew'),
      agreed
        ? t('host:standing.agreed', { who: agreed.by, moment: momentInWords(agreed.at, language) })
        : t('host:standing.notAgreed'),
      ...(changed ? [t('host:standing.changedSince', { fields: changed })] : []),
    ],
    history: { label: t('host:history.link'), href: `${action}/history` },
    seen: fresh ? button('seen', t('host:standing.see')) : null,
    agree: version > (agreed?.version ?? 1) ? button('agreement', t('host:standing.agree')) : null,
  }
}

// A field that went back to what it was has changed all the same: somebody was at it.
const changedFields = (saves: SectionSaved[]): SectionField[] =>
  SECTION_FIELDS.filter((field) => saves.some(({ changes }) => changes[field] !== undefined))
