import type { Request } from 'express'
import { addressedAs } from '../../db/addressed-as.ts'
import type { FormOfAddress, Language } from '../../db/schema.ts'
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
  formOfAddress: FormOfAddress
  institute: { name: string; slug: string; themeTokens: Record<string, string> }
}

/** A key that a browser holds, whether it still opens anything. */
export interface HostKey {
  editor: HostEditor
  /** when the organiser took it back; null while it opens */
  revokedAt: Temporal.Instant | null
}

/**
 * The editor that this browser holds a key for, of this meeting; asked anew at every request, so that a key that the
 * organiser takes back ends at once. One query.
 * @throws SignInFirst, to where a new link can be asked for, when there is no such key or it was taken back
 */
export const requireHostEditor =
  (deps: Deps): ((req: Request, meetingId: string) => Promise<HostEditor>) =>
  async (req, meetingId) => {
    const key = await findHostKey(deps, req, meetingId)
    if (!key || key.revokedAt) throw new SignInFirst('/link/renewal')
    return key.editor
  }

/**
 * The key that this browser holds to this meeting, one that opens before one that was taken back; null when it holds
 * none. For who must hear what became of a text that they typed behind a door that has closed. One query.
 */
export const findHostKey = async (deps: Deps, req: Request, meetingId: string): Promise<HostKey | null> => {
  const keys = req.session.hostEditorIds ?? []
  if (keys.length === 0 || !isId(meetingId)) return null
  const row = await deps.db
    .selectFrom('host_editor')
    .innerJoin('meeting', 'meeting.id', 'host_editor.meeting_id')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .innerJoin('institute', 'institute.id', 'circle.institute_id')
    .select(['institute.slug', 'institute.theme_tokens as themeTokens'])
    .select(['institute.name as instituteName', 'host_editor.revoked_at as revokedAt'])
    .select([
      'host_editor.id as hostEditorId',
      'host_editor.meeting_id as meetingId',
      'circle.id as circleId',
      'circle.institute_id as instituteId',
      'host_editor.email',
      'host_editor.name',
      'host_editor.language',
      addressedAs('host_editor.email').as('formOfAddress'),
    ])
    .where('host_editor.id', 'in', keys)
    .where('host_editor.meeting_id', '=', meetingId)
    .orderBy('host_editor.revoked_at', (order) => order.desc().nullsFirst())
    .executeTakeFirst()
  if (!row) return null
  const { instituteName, slug, themeTokens, revokedAt, ...editor } = row
  return { editor: { ...editor, institute: { name: instituteName, slug, themeTokens } }, revokedAt }
}
