import { Router } from 'express'
import type { Deps } from '../deps.ts'

/** The participant's door. */
export const participantDoor = (_deps: Deps): Router => Router()
