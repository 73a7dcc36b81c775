import type { FormPage, RegisteredPage } from './form/pages.ts'

/** Views of the registration door. */
export interface RegistrationViews {
  'registration/form': FormPage
  'registration/registered': RegisteredPage
}
