import { describe, expect, test } from '@jest/globals'
import { isTrusted } from '../../src/inbox/trust.ts'

const OURS = 'mx.leerkring.example'
const trusted = (results: string[], wish: { hasOneSender?: boolean; authservId?: string | null } = {}) =>
  isTrusted(
    {
      from: { name: 'Zoë', address: 'zoe@example.org' },
      hasOneSender: wish.hasOneSender ?? true,
      headers: results.map((value) => ({ key: 'authentication-results', value })),
    },
    wish.authservId === undefined ? OURS : wish.authservId,
  )

describe('trusted', () => {
  test.each([
    ['our border says that DMARC passed', `${OURS}; dmarc=pass header.from=example.org`],
    [
      'with other results and remarks',
      `${OURS} 1; spf=fail; dmarc = pass (p=none; dis=none) header.from=example.org`,
    ],
    ['in capitals', `MX.Leerkring.Example; DMARC=Pass header.from=Example.ORG`],
    ['without the domain', `${OURS}; dmarc=pass`],
  ])('%s', (_name, result) => {
    expect(trusted([result])).toBe(true)
  })

  test('a result of somebody else on top of ours changes nothing', () => {
    expect(trusted(['mx.attack.example; dmarc=fail', `${OURS}; dmarc=pass`])).toBe(true)
  })
})

describe('not trusted', () => {
  test.each([
    ['no result', []],
    ['a foreign border', ['mx.attack.example; dmarc=pass header.from=example.org']],
    ['foreign passed, ours failed', ['mx.attack.example; dmarc=pass', `${OURS}; dmarc=fail`]],
    ['ours failed, one in our name below it passed', [`${OURS}; dmarc=fail`, `${OURS}; dmarc=pass`]],
    ['ours said nothing of DMARC', [`${OURS}; dkim=pass`, `${OURS}; dmarc=pass`]],
    ['another domain passed', [`${OURS}; dmarc=pass header.from=attack.example`]],
    ['only in a remark', [`${OURS}; dmarc=fail (; dmarc=pass)`]],
    ['only in quotes', [`${OURS}; spf=pass smtp.mailfrom="; dmarc=pass"`]],
    ['a remark that never ends', [`${OURS}; (dmarc=none; dmarc=pass`]],
    ['both pass and fail', [`${OURS}; dmarc=pass; dmarc=fail`]],
    ['passed for something like it', [`${OURS}; x-dmarc=pass`]],
    ['a name that begins as ours', [`${OURS}.attack.example; dmarc=pass`]],
    ['passable', [`${OURS}; dmarc=passable`]],
  ])('%s', (_name, results) => {
    expect(trusted(results)).toBe(false)
  })

  test('several senders, or a border whose name nobody gave', () => {
    const passed = [`${OURS}; dmarc=pass`]
    expect(trusted(passed, { hasOneSender: false })).toBe(false)
    expect(trusted(passed, { authservId: null })).toBe(false)
    expect(trusted(['; dmarc=pass'], { authservId: '' })).toBe(false)
  })
})
