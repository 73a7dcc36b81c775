import { Router } from 'express'
import type { Deps } from '../deps.ts'
import { devKinds } from './kinds/routes.ts'
import { devMail } from './mail.ts'
import { devStyle } from './style/routes.ts'

/** What developers see while there is no mail server: the letters that were written, each kind of
 * letter, and every part of every page. */
export const devDoor = (deps: Deps): Router =>
  Router().use(devKinds(deps)).use(devMail(deps)).use(devStyle(deps))
