import { Router } from 'express'
import type { Deps } from '../deps.ts'
import { devMail } from './mail.ts'
import { devStyle } from './style/routes.ts'

/** What developers see while there is no mail server: the letters that were written, and every part of every page. */
export const devDoor = (deps: Deps): Router => Router().use(devMail(deps)).use(devStyle(deps))
