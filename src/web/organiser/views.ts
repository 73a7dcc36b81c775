/** Views of the organiser's door. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the first page
export interface OrganiserViews {}
