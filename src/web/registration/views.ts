import type { FormPage, RegisteredPage } from './form/pages.ts'
import type { InformationFormPage } from './information/pages.ts'

/** Views of the registration door. */
export interface RegistrationViews {
  'registration/form': FormPage
  'registration/information': InformationFormPage
  'registration/registered': RegisteredPage
}
