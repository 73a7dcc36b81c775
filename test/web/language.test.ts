import { describe, expect, test } from '@jest/globals'
import express from 'express'
import request from 'supertest'
import { readConfig } from '../../src/config.ts'
import { backTo, chooseLanguage } from '../../src/web/language.ts'

describe('after choosing a language', () => {
  test.each([
    ['/kringen/slim-samenwerken', '/kringen/slim-samenwerken'],
    ['/kringen/x?notice=saved&lang=nl&page=2', '/kringen/x?page=2'],
    ['/?lang=en', '/'],
    ['//example.org/', '/'],
    ['/\\example.org', '/'],
    ['/kringen\\x', '/'],
    ['/\t/example.org', '/'],
    ['/.//example.org', '/'],
    ['/x/..//example.org', '/'],
    ['https://example.org/', '/'],
    ['javascript:alert(1)', '/'],
    ['', '/'],
    [undefined, '/'],
    [['/a', '/b'], '/'],
  ])('from %j the way back is %s', (back, way) => {
    expect(backTo(back)).toBe(way)
  })

  test('the choice is kept for a year, on https only where we are on https', async () => {
    const cookieAt = async (baseUrl: string) => {
      const config = readConfig({ NODE_ENV: 'test', BASE_URL: baseUrl })
      const app = express()
      app.post('/language', express.urlencoded({ extended: false }), chooseLanguage(config))
      const answer = await request(app).post('/language').type('form').send({ language: 'en', back: '/a' })
      expect([answer.status, answer.headers.location]).toEqual([303, '/a'])
      return String(answer.headers['set-cookie']).replace(/Expires=[^;]+; /, '')
    }
    expect(await cookieAt('http://localhost:3000')).toBe(
      'language=en; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax',
    )
    expect(await cookieAt('https://kring.example.org')).toBe(
      'language=en; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax',
    )
  })
})
