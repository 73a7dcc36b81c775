import type { Deps } from '../../deps.ts'
import { emptyForm } from '../circle/form.ts'
import type { Visit } from '../desk.ts'
import type { BeginDefaults, BeginForm } from './form.ts'

/** What a new circle begins with: who asks is most often its contact, and a meeting most often takes the day. */
export const defaultsOf = ({ organiser, reader }: Pick<Visit, 'organiser' | 'reader'>): BeginDefaults => ({
  typed: {
    ...{ title: '', centralQuestion: '', region: '', theme: '', partners: '' },
    ...emptyForm(organiser).typed,
    startsAt: '09:30',
    endsAt: '16:30',
    way: 'invite',
    hostLanguage: 'nl',
    programme: '',
  },
  organisationOf: (place) => reader.t('begin:organisationOf', { place }),
})

/** The form under a name of its own, so that sending it twice makes one circle; it keeps the name that it came with. */
export const withFormId = (form: BeginForm, { randomBytes }: Pick<Deps, 'randomBytes'>): BeginForm => {
  const given = form.typed.formId ?? ''
  const formId = /^[0-9a-f]{32}$/.test(given) ? given : randomBytes(16).toString('hex')
  return {
    ...form,
    typed: { ...form.typed, formId },
    input: form.input && { ...form.input, formId },
  }
}
