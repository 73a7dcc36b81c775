import { Router } from 'express'
import type { Deps } from '../deps.ts'

/** The registration door: the form behind a mailed link. */
export const registrationDoor = (_deps: Deps): Router => Router()
