import type { Request } from 'express'
import type { Language } from '../../db/schema.ts'
import type { Deps } from '../deps.ts'
import { SignInFirst } from '../errors.ts'
import { isId } from './is-id.ts'

/** Who may edit the host's section of one meeting. */
export interface HostEditor {
  hostEditorId: string
  meetingId: string
  circleId: string
  instituteId: string
  email: string
  name: string
  language: Language
  institute: { name: string; slug: string; themeTokens: Record<string, string> }
}

/**
 * The editor that this browser holds a key for, of this meeting; asked anew at every request, so that a key that the
 * organiser takes back ends at once. One query.
 * @throws SignInFirst, to where a new link can be asked for, when there is no such key or it was taken back
 */
export const requireHostEditor =
  (deps: Deps): ((req: Request, meetingId: string) => Promise<HostEditor>) =>
  async (req, meetingId) => {
    const keys = req.session.hostEditorIds ?? []
    if (keys.length === 0 || !isId(meetingId)) throw new SignInFirst('/link/renewal')
    const row = await deps.db
      .selectFrom('host_editor')
      .innerJoin('meeting', 'meeting.id', 'host_editor.meeting_id')
      .innerJoin('circle', 'circle.id', 'meeting.circle_id')
      .innerJoin('institute', 'institute.id', 'circle.institute_id')
      .select(['institute.slug', 'institute.theme_tokens as themeTokens'])
      .select(['institute.name as instituteName'])
      .select([
        'host_editor.id as hostEditorId',
        'host_editor.meeting_id as meetingId',
        'circle.id as circleId',
        'circle.institute_id as instituteId',
        'host_editor.email',
        'host_editor.name',
        'host_editor.language',
      ])
      .where('host_editor.id', 'in', keys)
      .where('host_editor.meeting_id', '=', meetingId)
      .where('host_editor.revoked_at', 'is', null)
      .executeTakeFirst()
    if (!row) throw new SignInFirst('/link/renewal')
    const { instituteName, slug, themeTokens, ...editor } = row
    return { ...editor, institute: { name: instituteName, slug, themeTokens } }
  }
