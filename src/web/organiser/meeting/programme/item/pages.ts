import { isPillar } from '../../../../../programme/pillar.ts'
import { type FileLine, fileLine } from '../../../../attachments/lines.ts'
import type { ErrorSummary, Field, Hidden, Submit } from '../../../../form-parts.ts'
import type { Link } from '../../../../layout.ts'
import type { PageHead, PillarName } from '../../../../parts.ts'
import type { Reader } from '../../../reader.ts'
import { faultSummary } from '../../../typed.ts'
import { conflictOf, type ItemConflict } from './conflict.ts'
import { allOf, itemFields } from './fields.ts'
import type { ItemForm } from './form.ts'
import type { ItemOfPage } from './given.ts'

/** `organiser/meeting/item`: everything of one item of a programme. */
export interface ItemPage {
  head: PageHead
  pillar: { name: PillarName; label: string } | null
  /** to what only this pillar has */
  ways: Link[]
  errorSummary: ErrorSummary | null
  /** somebody else saved meanwhile: what they saved, field by field where it differs */
  conflict: ItemConflict | null
  action: string
  hidden: Hidden[]
  what: { legend: string; title: Field; text: Field }
  when: { legend: string; minutes: Field; leastMinutes: Field; fixedStart: Field; note: string }
  who: { legend: string; leads: Field[] }
  where: { legend: string; place: Field; needs: Field }
  links: { legend: string; rows: { title: Field; url: Field }[] }
  inside: { legend: string; note: string; internalNote: Field }
  files: { title: string; files: FileLine[]; none: string | null; link: Link }
  submit: Submit
}

/** The page of an item. @param isConflict what is kept stands beside what was typed, and the next save starts from it */
export const itemPage = (
  given: ItemOfPage,
  form: ItemForm,
  isConflict: boolean,
  reader: Reader,
): ItemPage => {
  const { t } = reader
  const { item, href } = given
  const fields = itemFields(given, form, reader)
  const name = isPillar(item.kind) ? t(`agenda:pillar.${item.kind}`) : t(`programme:kind.${item.kind}`)
  return {
    head: {
      back: { label: t('programme:title', { city: given.city || t('programme:cityToBeDecided') }), href },
      kicker: given.times,
      title: item.title,
      lead: null,
    },
    pillar: isPillar(item.kind) ? { name: item.kind, label: name } : null,
    ways:
      item.kind === 'deepDive'
        ? [{ label: t('expert:dive.link'), href: `${href}/items/${item.id}/deep-dive` }]
        : [],
    errorSummary: faultSummary(allOf(fields), t),
    conflict: isConflict ? conflictOf(given, form, fields, t) : null,
    action: `${href}/items/${item.id}`,
    hidden: [{ name: 'mark', value: form.mark }],
    what: { legend: t('programme:item.what'), title: fields.title, text: fields.text },
    when: {
      legend: t('programme:item.when'),
      minutes: fields.minutes,
      leastMinutes: fields.leastMinutes,
      fixedStart: fields.fixedStart,
      note: t('programme:item.whenNote'),
    },
    who: { legend: t('programme:item.who'), leads: fields.leads },
    where: { legend: t('programme:item.where'), place: fields.place, needs: fields.needs },
    links: { legend: t('programme:item.links'), rows: fields.links },
    inside: {
      legend: t('programme:item.inside'),
      note: t('programme:item.insideNote'),
      internalNote: fields.internalNote,
    },
    files: filesOf(given, reader),
    submit: { label: t('programme:item.submit'), note: t('programme:submitNote'), quiet: null },
  }
}

// Adding one is a page of its own: the form of the item is not sent with it, and nothing typed is lost by a large file.
const filesOf = ({ files, item, href }: ItemOfPage, reader: Reader): ItemPage['files'] => {
  const { t } = reader
  const shelf = href.replace(/programme$/, 'attachments')
  return {
    title: t('attachments:title'),
    files: files.map((file) => fileLine(file, shelf, reader)),
    none: files.length === 0 ? t('attachments:empty') : null,
    link: { label: t('attachments:manage'), href: `${shelf}?item=${item.id}` },
  }
}
