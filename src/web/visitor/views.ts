/** Views of the visitor's door. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the first page
export interface VisitorViews {}
