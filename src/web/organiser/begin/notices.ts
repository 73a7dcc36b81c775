import type { Announcement } from '../../../announcement/announcement.ts'
import type { NoticePart } from '../../parts.ts'
import type { Reader } from '../reader.ts'

/** What was read in an announcement, in one sentence; that nothing was, when so. */
export const readNotice = ({ fields, meetings }: Announcement, { t }: Reader): NoticePart => {
  const count = Object.keys(fields).length
  const isNothing = count === 0 && meetings.length === 0
  const kind = isNothing ? 'warning' : 'ok'
  return {
    kind,
    word: t(`layout:noticeKind.${kind}`),
    title: t(isNothing ? 'begin:announcement.nothing' : 'begin:announcement.done'),
    text: isNothing
      ? t('begin:announcement.nothingText')
      : t('begin:announcement.doneText', {
          fields: t('begin:announcement.fields', { count }),
          meetings: t('begin:announcement.meetings', { count: meetings.length }),
        }),
    links: [],
  }
}

/** That this form made a circle already, with another text. */
export const alreadyBegunNotice = ({ t }: Reader): NoticePart => ({
  kind: 'warning',
  word: t('layout:noticeKind.warning'),
  title: t('begin:alreadyBegun.title'),
  text: t('begin:alreadyBegun.text'),
  links: [{ label: t('begin:alreadyBegun.look'), href: '/organiser' }],
})
