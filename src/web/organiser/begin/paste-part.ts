import { field } from '../../field.ts'
import type { Field } from '../../form-parts.ts'
import type { Reader } from '../reader.ts'

/** `organiser/begin-paste`: an announcement to begin a circle with, where nothing else stands yet. */
export interface BeginPaste {
  title: string
  action: string
  field: Field
  button: string
}

/** The field for the text of an announcement; what is read of it comes on the page of a new circle. */
export const pastePart = ({ t }: Pick<Reader, 't'>): BeginPaste => ({
  title: t('begin:announcement.first'),
  action: '/organiser/circles/new/announcement',
  field: field({
    name: 'announcement',
    label: t('begin:announcement.label'),
    hint: t('begin:announcement.hint'),
    isRequired: true,
    rows: 8,
  }),
  button: t('begin:announcement.button'),
})
