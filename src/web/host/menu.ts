import type { Db } from '../../db/connect.ts'
import type { Translate } from '../../i18n/words.ts'
import { lateTasksOfHost } from '../../programme/host-tasks.ts'

type Menu = { label: string; href: string; isCurrent: boolean }[]

const PAGES = ['section', 'tasks', 'catering', 'script', 'attachments'] as const
/** A page of a host, by the last part of its address. */
export type HostPage = (typeof PAGES)[number]

/**
 * The ways of a host through its pages. What is late stands in it, so that it is seen wherever the host is. One query.
 * @param today '2026-11-21'
 */
export const hostMenu = async (
  db: Db,
  { meetingId, here, today }: { meetingId: string; here: HostPage; today: string },
  t: Translate,
): Promise<Menu> => {
  const late = await lateTasksOfHost(db, { meetingId, today })
  const labels = {
    section: t('catering:section'),
    tasks: late > 0 ? t('tasks:menuLate', { count: late }) : t('tasks:menu'),
    catering: t('catering:title'),
    script: t('script:link'),
    attachments: t('attachments:link'),
  }
  return PAGES.map((page) => ({
    label: labels[page],
    href: `/host/meetings/${meetingId}/${page}`,
    isCurrent: page === here,
  }))
}
