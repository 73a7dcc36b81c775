import type { Request } from 'express'
import type { Key } from '../../access/find-link.ts'

/**
 * Adds what a redeemed link opens to this browser's session, under a new session id: an id that somebody else planted
 * or saw before is worth nothing afterwards. Doors that were open stay open.
 */
export const openDoor = async (req: Request, key: Key): Promise<void> => {
  const { organiserId, hostEditorIds, registrationIds, substituteIds, guestIds, applicants } = req.session
  const { expertIds, hostRequestIds } = req.session
  await newSession(req)
  const { session } = req
  if (organiserId) session.organiserId = organiserId
  if (hostEditorIds) session.hostEditorIds = hostEditorIds
  if (registrationIds) session.registrationIds = registrationIds
  if (substituteIds) session.substituteIds = substituteIds
  if (guestIds) session.guestIds = guestIds
  if (expertIds) session.expertIds = expertIds
  if (hostRequestIds) session.hostRequestIds = hostRequestIds
  if (applicants) session.applicants = applicants
  switch (key.purpose) {
    case 'organiserSignIn':
      session.organiserId = key.subjectId
      break
    case 'hostSection':
      session.hostEditorIds = withKey(hostEditorIds, key.subjectId)
      break
    case 'participant':
      session.registrationIds = withKey(registrationIds, key.subjectId)
      break
    case 'substitute':
      session.substituteIds = withKey(substituteIds, key.subjectId)
      break
    case 'guest':
      session.guestIds = withKey(guestIds, key.subjectId)
      break
    case 'expert':
      session.expertIds = withKey(expertIds, key.subjectId)
      break
    case 'hostRequest':
      session.hostRequestIds = withKey(hostRequestIds, key.subjectId)
      break
    // Both confirm an address for a circle, whichever form is filled in then.
    case 'information':
    case 'registration':
      if (!isApplicant(req, key))
        session.applicants = [...(applicants ?? []), { circleId: key.subjectId, email: key.email }]
  }
  await keep(req)
}

/**
 * Adds the own page of somebody who confirmed their address for this circle in this browser, under the id that the
 * session has: the key that is there already leads to this page, so a new one would guard nothing. Under a new id the
 * second of two presses at the same moment would find its session gone.
 */
export const openOwnPage = async (req: Request, registrationId: string): Promise<void> => {
  req.session.registrationIds = withKey(req.session.registrationIds, registrationId)
  await keep(req)
}

/**
 * Adds the host's section to the session of somebody who accepted to host in this browser, under the id that the session
 * has, as openOwnPage does.
 */
export const openHostSection = async (req: Request, hostEditorId: string): Promise<void> => {
  req.session.hostEditorIds = withKey(req.session.hostEditorIds, hostEditorId)
  await keep(req)
}

/** Whether this browser confirmed this address for this circle earlier. */
export const isApplicant = (req: Request, { subjectId, email }: Key): boolean =>
  req.session.applicants?.some((known) => known.circleId === subjectId && known.email === email) ?? false

const newSession = (req: Request) =>
  new Promise<void>((resolve, reject) =>
    req.session.regenerate((error) => (error ? reject(error) : resolve())),
  )

// express-session keeps it only after the head of a redirect has left: a quick browser would be back before that.
const keep = (req: Request) =>
  new Promise<void>((resolve, reject) => req.session.save((error) => (error ? reject(error) : resolve())))

const withKey = (keys: string[] | undefined, key: string) => [...new Set([...(keys ?? []), key])]
