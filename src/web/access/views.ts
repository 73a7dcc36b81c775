/** Views of the access door. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the first page
export interface AccessViews {}
