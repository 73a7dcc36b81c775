import type { Circle } from '../../../circle/circle.ts'
import { overviewToken } from '../../../registration/partner-link.ts'
import type { PartnerLine } from '../../../registration/recruitment.ts'
import type { ActionForm, ErrorSummary, Field, Submit } from '../../form-parts.ts'
import type { EmptyState, Facts, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { type Faults, faultSummary, fieldMaker, type Typed } from '../typed.ts'
import { wayHead, waysInHref } from './way-parts.ts'

/** `organiser/ways-in/partners`: the links with which partners recruit, and what came of them. */
export interface PartnersPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  partners: {
    name: string
    addresses: { label: string; href: string; note: string }[]
    numbers: Facts
    renewal: ActionForm
  }[]
  empty: EmptyState
  form: { title: string; action: string; name: Field; submit: Submit }
}

/** Where links lead, and what keys are derived from. */
export interface Keys {
  baseUrl: string
  secret: string
}

/** The partners of a circle that recruit, and the form for one more. */
export const partnersPage = (
  circle: Circle,
  partners: PartnerLine[],
  { typed, faults }: { typed: Typed; faults: Faults },
  keys: Keys,
  reader: Reader,
): PartnersPage => {
  const { t } = reader
  const name = fieldMaker(
    typed,
    faults,
    t,
  )({ name: 'name', label: t('ways-in:partners.name'), hint: hintOf(circle, reader), isRequired: true })
  return {
    head: wayHead(circle, 'partners', reader),
    errorSummary: faultSummary([name], t),
    partners: partners.map((partner) => card(circle, partner, keys, reader)),
    empty: { title: t('ways-in:partners.none'), text: t('ways-in:partners.noneText'), action: null },
    form: {
      title: t('ways-in:partners.add'),
      action: `${waysInHref(circle)}/partners`,
      name,
      submit: { label: t('ways-in:partners.make'), note: t('ways-in:partners.makeNote'), quiet: null },
    },
  }
}

const hintOf = ({ partners }: Circle, { t }: Reader): string | null =>
  partners.length > 0 ? t('ways-in:partners.nameHint', { names: partners.join(', ') }) : null

const card = (circle: Circle, partner: PartnerLine, { baseUrl, secret }: Keys, { t }: Reader) => ({
  name: partner.name,
  addresses: [
    {
      label: t('ways-in:partners.recruiting'),
      href: `${baseUrl}/kringen/${circle.slug}/via/${partner.publicKey}`,
      note: t('ways-in:partners.recruitingNote'),
    },
    {
      label: t('ways-in:partners.overview'),
      href: `${baseUrl}/partner/${overviewToken(secret, partner)}`,
      note: t('ways-in:partners.overviewNote'),
    },
  ],
  numbers: {
    items: (['confirmed', 'waiting', 'asked', 'ended'] as const).map((state) => ({
      term: t(`ways-in:overview.${state}`),
      fact: String(partner[state]),
      note: null,
      href: null,
    })),
  },
  renewal: {
    action: `${waysInHref(circle)}/partners/${partner.id}/overview`,
    hidden: [],
    label: t('ways-in:partners.renew', { name: partner.name }),
    look: 'subtle' as const,
    isNegative: false,
    note: null,
  },
})
