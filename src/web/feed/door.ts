import { Router } from 'express'
import type { Deps } from '../deps.ts'

/** The feed door. */
export const feedDoor = (_deps: Deps): Router => Router()
