/** Views of the host's door. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the first page
export interface HostViews {}
