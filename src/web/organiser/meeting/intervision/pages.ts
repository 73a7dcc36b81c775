import { MOST_GROUPS } from '../../../../intervision/group.ts'
import { field } from '../../../field.ts'
import type { ErrorSummary, Field } from '../../../form-parts.ts'
import type { NoticePart, PageHead } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { faultSummary } from '../../typed.ts'
import type { WarningList } from '../../warnings.ts'
import { hrefOf } from '../meeting-of-circle.ts'
import { inOneLine } from '../plan-page.ts'
import { type CasePart, casePart, casesToPlace } from './case-part.ts'
import type { GroupForm } from './form.ts'
import type { GivenIntervision } from './given.ts'
import { type GroupPart, groupPart } from './group-part.ts'
import { type MetPart, metPart } from './met-part.ts'
import { type PersonLine, peopleIn } from './people.ts'
import { groupWarningList } from './warnings.ts'

/** `organiser/meeting/intervision`: the cases offered, and the groups of one meeting that work on them. */
export interface IntervisionPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  /** why something was not done, or that a colleague was first */
  refused: NoticePart | null
  warnings: WarningList | null
  /** null for who may not change */
  count: { title: string; text: string; action: string; field: Field; label: string } | null
  groups: { title: string; none: string; parts: GroupPart[] }
  /** who is in no group; null while there are no groups */
  undivided: { title: string; people: PersonLine[]; nobody: string } | null
  cases: { title: string; none: string; parts: CasePart[] }
  /** null until somebody was in a group */
  met: MetPart | null
  division: { action: string; hasMoves: boolean; handle: string; scriptHref: string }
}

/** What went wrong with the last post; all null for a page that was only asked for. */
export interface Refusal {
  /** a key of `groups:refused` with its values */
  reason: { key: string; values: Record<string, string | number> } | null
  group: GroupForm | null
  /** what was typed for the number of groups, when it will not do */
  count: string | null
}

/** Nothing went wrong. */
export const NO_REFUSAL: Refusal = { reason: null, group: null, count: null }

/** The page of cases and groups. */
export const intervisionPage = (
  given: GivenIntervision,
  refusal: Refusal,
  scriptHref: string,
  reader: Reader,
): IntervisionPage => {
  const { t } = reader
  const { circle, meeting, groups, href } = given
  const parts = groups.map((group) => groupPart(given, group, refusal.group, reader))
  const undivided = peopleIn(given, null, reader)
  const hasMoves = [undivided, ...parts.map(({ people }) => people)]
    .flat()
    .some(({ moves }) => moves.length > 0)
  const count = countField(given, refusal.count, reader)
  const fields = parts.flatMap(({ form }) => (form ? [form.case, form.facilitator, form.room] : []))
  return {
    head: {
      back: { label: t('organiser:meeting.number', { number: meeting.number }), href: hrefOf(given) },
      kicker: circle.title,
      title: t('groups:title'),
      lead: inOneLine(meeting, reader),
    },
    errorSummary: faultSummary([count, ...fields], t),
    refused:
      refusal.reason && notice(t(`groups:refused.${refusal.reason.key}`, refusal.reason.values), reader),
    warnings: groupWarningList(given, reader),
    count: reader.mayChange
      ? {
          title: t('groups:countTitle'),
          text: t('groups:countText'),
          action: `${href}/count`,
          field: count,
          label: t('groups:countButton'),
        }
      : null,
    groups: { title: t('groups:groupsTitle'), none: t('groups:none'), parts },
    undivided:
      groups.length > 0
        ? {
            title: t('groups:undividedTitle'),
            people: undivided,
            nobody: t('groups:everybodyDivided'),
          }
        : null,
    cases: {
      title: t('groups:casesTitle'),
      none: t('groups:noCases'),
      parts: casesToPlace(given).map((one) => casePart(given, one, reader)),
    },
    met: metPart(given, reader),
    division: { action: `${href}/members`, hasMoves, handle: t('groups:drag'), scriptHref },
  }
}

const countField = ({ groups }: GivenIntervision, typed: string | null, { t }: Reader): Field =>
  field({
    name: 'count',
    label: t('groups:count'),
    value: typed ?? String(groups.length),
    isRequired: true,
    inputMode: 'numeric',
    error: typed === null ? null : t('groups:fault.count', { most: MOST_GROUPS }),
  })

const notice = (text: string, { t }: Reader): NoticePart => ({
  kind: 'warning',
  word: t('layout:noticeKind.warning'),
  title: null,
  text,
  links: [],
})
