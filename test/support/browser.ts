import type { Express } from 'express'
import request from 'supertest'
import type { AccessPurpose } from '../../src/db/access-tables.ts'
import type { Db } from '../../src/db/connect.ts'
import { aLink } from '../factories/link.ts'

/** A browser that keeps its cookies and has opened these links by their button, as people do. */
export const aBrowserWith = async (
  app: Express,
  db: Db,
  keys: { purpose: AccessPurpose; subjectId: string; email?: string }[],
) => {
  const browser = request.agent(app)
  for (const key of keys) {
    const { token } = await aLink(db, key)
    await browser.post(`/link/${token}`).expect(303)
  }
  return browser
}

/** The text of a page as people read it: without tags, spaces made one. */
export const textOf = (html: string): string =>
  html
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&#x3D;', '=')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
