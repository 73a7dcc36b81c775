import type { Language } from '../../db/schema.ts'
import type { Translate } from '../../i18n/words.ts'
import { timeInWords, wallTimeOf } from '../../time/day-words.ts'
import type { GivenUp } from './given-up.ts'

/** 'Pauze 5 minuten korter', 'Einde 17.05 in plaats van 17.00'. */
export const givenUpInWords = (given: GivenUp, t: Translate, language: Language): string => {
  switch (given.kind) {
    case 'shorter':
    case 'longer':
      return t(`delay:${given.kind}`, { title: given.title, count: given.minutes })
    case 'fixedLate':
      return t('delay:fixedLate', {
        title: given.title,
        time: timeInWords(given.fixedStart, language),
        count: given.minutes,
      })
    case 'end':
      return t('delay:end', { time: clock(given.minute, language), planned: clock(given.planned, language) })
  }
}

/** '10 minuten later dan gepland', 'Volgens het programma'. @param minutes below zero: earlier */
export const lagInWords = (minutes: number, t: Translate): string =>
  minutes === 0
    ? t('delay:onTime')
    : t(minutes > 0 ? 'delay:late' : 'delay:early', { count: Math.abs(minutes) })

const clock = (minute: number, language: Language) => timeInWords(wallTimeOf(minute), language)
