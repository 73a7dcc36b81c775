import type { DayRemark } from '../../../begin/day-remarks.ts'
import type { Reader } from '../reader.ts'

/** Why a day may not be the best one, in a sentence. */
export const dayRemarkWords = (remark: DayRemark, { t, language }: Reader): string => {
  if (remark.kind !== 'schoolHoliday') return t(`begin:day.${remark.kind}`)
  const holiday = t(`begin:day.holiday.${remark.holiday}`)
  if (remark.regions.length === 3) return t('begin:day.everywhere', { holiday })
  const regions = remark.regions.map((region) => t(`begin:day.region.${region}`))
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return t('begin:day.somewhere', { holiday, regions: list.format(regions) })
}
