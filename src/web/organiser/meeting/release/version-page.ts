import { momentInWords } from '../../../../time/day-words.ts'
import { agendaAxis } from '../../../agenda-view.ts'
import type { AgendaAxis, PageHead } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { hrefOf } from '../meeting-of-circle.ts'
import type { VersionGiven } from './given.ts'
import { changesBetween } from './what-changes.ts'

/** `organiser/meeting/version`: one version as it was released. */
export interface VersionPage {
  head: PageHead
  /** by whom, and with what note */
  by: string
  note: string | null
  changes: { title: string; lines: string[] } | null
  /** instead of changes */
  text: string | null
  programmeTitle: string
  axis: AgendaAxis
}

/** The page of a version: never another than it was, but for names that are gone. */
export const versionPage = (given: VersionGiven, reader: Reader): VersionPage => {
  const { t, language } = reader
  const { circle, version, agenda, before } = given
  const lines = before ? changesBetween(before, agenda, t, language) : []
  const older = { number: version.number - 1 }
  return {
    head: {
      back: { label: t('release:page.back'), href: `${hrefOf(given)}/release` },
      kicker: `${circle.title} · ${t('organiser:meeting.number', { number: given.meeting.number })}`,
      title: t('release:page.title', { number: version.number }),
      lead: momentInWords(version.releasedAt, language),
    },
    by: version.by === null ? t('release:versions.moved') : t('release:versions.by', { name: version.by }),
    note: version.note || null,
    changes: lines.length === 0 ? null : { title: t('release:page.differences', older), lines },
    text: lines.length > 0 ? null : before ? t('release:page.same', older) : t('release:page.first'),
    programmeTitle: t('agenda:page.programme'),
    axis: agendaAxis(agenda, t, language),
  }
}
