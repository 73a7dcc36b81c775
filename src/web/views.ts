import type { AccessViews } from './access/views.ts'
import type { ShelfPage } from './attachments/pages.ts'
import type { DevViews } from './dev/views.ts'
import type { ExpertViews } from './expert/views.ts'
import type { HostViews } from './host/views.ts'
import type { OrganiserViews } from './organiser/views.ts'
import type { ParticipantViews } from './participant/views.ts'
import type { ErrorMessagePage } from './parts.ts'
import type { RegistrationViews } from './registration/views.ts'
import type { ScriptSheet } from './script/page.ts'
import type { StopPage } from './stop/page.ts'
import type { SummaryPage } from './summary/page.ts'
import type { VisitorViews } from './visitor/views.ts'

/** View name (path below views/) → what its page needs. A misspelt name or a missing field is a compile error. */
export interface Views
  extends VisitorViews,
    AccessViews,
    DevViews,
    RegistrationViews,
    ParticipantViews,
    HostViews,
    ExpertViews,
    OrganiserViews {
  'errors/message': ErrorMessagePage
  // The director's script, for organisers and for the host.
  'script/sheet': ScriptSheet
  // A meeting in short, for participants and organisers.
  'summary/page': SummaryPage
  // No more letters over time.
  'stop/page': StopPage
  // The files of a meeting, at every door.
  'attachments/shelf': ShelfPage
}
