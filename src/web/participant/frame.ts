import type { OwnRegistration } from '../../registration/own-registration.ts'
import { instituteFrame } from '../institute-frame.ts'
import type { Frame } from '../send-page.ts'

/** The frame of every page behind a participant's key. */
export const participantFrame = ({ id, circle, formOfAddress }: OwnRegistration, title: string): Frame => ({
  ...instituteFrame(
    { name: circle.instituteName, slug: circle.instituteSlug, themeTokens: circle.themeTokens },
    `/kringen/${circle.slug}`,
  ),
  title,
  formOfAddress,
  isPrivate: true,
  homeHref: `/participant/${id}`,
  undoHref: `/participant/${id}/undo`,
})
