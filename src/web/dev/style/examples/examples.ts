/** What a partial can look like: a state by a few words of code, and the page object that brings it about. */
export type Examples = Record<string, object>
