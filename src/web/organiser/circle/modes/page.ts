import type { ChosenMode } from '../../../../mail/choose-modes.ts'
import { modesOf } from '../../../../mail/letter-mode.ts'
import { field } from '../../../field.ts'
import type { Field, Hidden, Submit } from '../../../form-parts.ts'
import type { Link } from '../../../layout.ts'
import type { Facts, PageHead } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { shownName } from './form.ts'

/** `organiser/circle/modes`: which letters of a circle leave by themselves. */
export interface ModesPage {
  head: PageHead
  /** what each mode means, a sentence each */
  meanings: Facts
  action: string
  hidden: Hidden[]
  stages: { title: string; fields: Field[] }[]
  always: string
  links: Link[]
  submit: Submit
}

/** Every kind of letter of which the circle may choose how it leaves, in the order of a meeting's life. */
export const modesPage = (
  circle: { slug: string; title: string },
  modes: ChosenMode[],
  { t }: Reader,
): ModesPage => {
  const href = `/organiser/circles/${circle.slug}`
  const stages = [...new Set(modes.map(({ rule }) => rule.stage))]
  return {
    head: {
      back: { label: circle.title, href },
      kicker: null,
      title: t('letter-words:modes.title'),
      lead: t('letter-words:modes.lead'),
    },
    meanings: {
      items: (['draft', 'automatic', 'off'] as const).map((mode) => ({
        term: t(`letter-words:mode.${mode}`),
        fact: t(`letter-words:modes.means.${mode}`),
        note: null,
        href: null,
      })),
    },
    action: `${href}/letters/modes`,
    hidden: modes.map(({ rule, mode }) => ({ name: shownName(rule.kind), value: mode })),
    stages: stages.map((stage) => ({
      title: t(`letter-words:stage.${stage}`),
      fields: modes.filter(({ rule }) => rule.stage === stage).map((one) => modeField(one, t)),
    })),
    always: t('letter-words:modes.always'),
    links: [
      {
        label: t('letter-words:modes.ownWords'),
        href: `/organiser/letters/templates?circle=${circle.slug}`,
      },
    ],
    submit: {
      label: t('letter-words:modes.submit'),
      note: t('letter-words:modes.note'),
      quiet: { label: t('organiser:cancel'), href },
    },
  }
}

const modeField = ({ rule, mode }: ChosenMode, t: Reader['t']): Field =>
  field({
    name: rule.kind,
    label: t(`organiser:letterKinds.${rule.kind}`),
    options: modesOf(rule).map((one) => ({
      value: one,
      label:
        one === rule.standard
          ? t('letter-words:modes.standard', { mode: t(`letter-words:mode.${one}`) })
          : t(`letter-words:mode.${one}`),
      hint: null,
      isSelected: one === mode,
    })),
  })
