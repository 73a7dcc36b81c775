import { balanceMinutes } from '../../programme/balance.ts'
import { type BalanceChart, balanceChart } from '../chart/balance-chart.ts'
import type { MeetingStatus } from './missing.ts'
import type { Reader } from './reader.ts'

/** What the pillars of these meetings give, as bars; null while their programmes have no minute of any pillar. */
export const balancePart = (meetings: readonly MeetingStatus[], { t }: Reader): BalanceChart | null => {
  const facts = meetings
    .filter(({ state }) => state === 'planned')
    .map(({ number, place, items }) => ({
      heading: [number, place].filter(Boolean).join(' · '),
      minutes: balanceMinutes(items),
    }))
  const isEmpty = facts.every(({ minutes }) => Object.values(minutes).every((count) => count === 0))
  return isEmpty ? null : balanceChart({ title: t('format:balanceTitle'), meetings: facts }, t)
}
