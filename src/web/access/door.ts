import { Router } from 'express'
import type { Deps } from '../deps.ts'

/** The access door. */
export const accessDoor = (_deps: Deps): Router => Router()
