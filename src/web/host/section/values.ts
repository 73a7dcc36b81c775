import type { Translate } from '../../../i18n/words.ts'
import type { SectionField } from '../../../programme/host-section.ts'

/** How a value reads beside another: 'ja' for yes, '12 minuten' for a number, a word when it is empty. */
export const valueInWords = (name: SectionField, typed: string, t: Translate): string => {
  const kind = kindOf(name)
  if (kind === 'radios') return t(`host:stepFree.${typed === '' ? 'unknown' : typed}`)
  if (typed.trim() === '') return t('host:conflict.empty')
  return kind === 'number' ? `${typed} ${unitOf(name, t)}` : typed
}

/** How a field is asked. */
export const kindOf = (name: SectionField): Kind => KINDS[name] ?? 'text'

/** What stands behind the number of a field. */
export const unitOf = (name: SectionField, t: Translate): string => t(`host:unit.${UNITS[name] ?? 'minutes'}`)

type Kind = 'text' | 'textarea' | 'number' | 'radios'

const UNITS: Partial<Record<SectionField, string>> = { groupLimit: 'people', distanceMetres: 'metres' }

const KINDS: Partial<Record<SectionField, Kind>> = {
  welcome: 'textarea',
  rooms: 'textarea',
  accessNote: 'textarea',
  route: 'textarea',
  catering: 'textarea',
  visitStory: 'textarea',
  equalAlternative: 'textarea',
  gear: 'textarea',
  weatherPlan: 'textarea',
  photoRule: 'textarea',
  walkFromStationMinutes: 'number',
  distanceMetres: 'number',
  walkOutMinutes: 'number',
  visitMinutes: 'number',
  walkBackMinutes: 'number',
  groupLimit: 'number',
  stepFree: 'radios',
  hearingLoop: 'radios',
  stepFreeRoute: 'radios',
}
