/** Views of the registration door. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the first page
export interface RegistrationViews {}
