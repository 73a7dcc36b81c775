import type { NoticeKey } from '../notices.ts'

/**
 * A path with a notice for its page; a part of the page that it leads to stays.
 * @param deedId what was done can be undone: the notice offers that
 */
export const withNotice = (path: string, notice: NoticeKey, deedId?: string): string => {
  const url = new URL(path, 'http://here')
  url.searchParams.set('notice', notice)
  if (deedId) url.searchParams.set('undo', deedId)
  return `${url.pathname}${url.search}${url.hash}`
}
