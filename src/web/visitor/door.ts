import { Router } from 'express'
import type { Deps } from '../deps.ts'

/** The visitor's door. */
export const visitorDoor = (_deps: Deps): Router => Router()
