import { Router } from 'express'
import type { Deps } from '../deps.ts'

/** The organiser's door. */
export const organiserDoor = (_deps: Deps): Router => Router()
