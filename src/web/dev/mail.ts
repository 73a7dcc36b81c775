import { Router } from 'express'
import type { Deps } from '../deps.ts'

/** Letters that were written while there is no mail server, to read and click. Never in production. */
export const devMail = (_deps: Deps): Router => Router()
