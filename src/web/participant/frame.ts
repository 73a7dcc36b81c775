import type { OwnRegistration } from '../../registration/own-registration.ts'
import { instituteFrame } from '../institute-frame.ts'
import type { Frame } from '../send-page.ts'
import { meetingHref } from './home/standing.ts'

/** The frame of every page behind a participant's key. */
export const participantFrame = (own: OwnRegistration, title: string): Frame => ({
  ...instituteFrame(instituteOf(own), `/kringen/${own.circle.slug}`),
  title,
  formOfAddress: own.formOfAddress,
  isPrivate: true,
  homeHref: `/participant/${own.id}`,
  undoHref: `/participant/${own.id}/undo`,
  series: { meetings: own.meetings, hrefOf: (number) => meetingHref(own, number) },
})

const instituteOf = ({ circle }: OwnRegistration) => ({
  name: circle.instituteName,
  slug: circle.instituteSlug,
  themeTokens: circle.themeTokens,
})
