/** Views of the participant's door. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the first page
export interface ParticipantViews {}
