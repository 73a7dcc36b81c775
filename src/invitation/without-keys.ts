/**
 * A text without links that open something for one reader: events are forwarded and shared, so a key that somebody
 * pasted into the route or the theme must not travel with them. What the calendar lint would refuse cannot be left.
 */
export const withoutKeys = (text: string): string =>
  text.replace(/\S*webcal:\S*/gi, '…').replace(/\S*[/=#][A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])\S*/g, '…')
