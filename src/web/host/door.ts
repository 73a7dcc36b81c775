import { Router } from 'express'
import type { Deps } from '../deps.ts'

/** The host's door. */
export const hostDoor = (_deps: Deps): Router => Router()
