/** Where a press leads back to: the page that an organiser begins on when its button stood there, else its own place. */
export const backHome = (body: unknown, otherwise: string): string =>
  new Map(Object.entries(body ?? {})).get('back') === 'home' ? '/organiser' : otherwise
