import type { IncomingMail } from './read-mail.ts'

/**
 * Whether a message is from who it says: the topmost result that our own border wrote on it says that DMARC passed for
 * the domain of its one sender (RFC 8601, RFC 7489). The border must take away results that others put there in its
 * name. Without a name of our border nothing is trusted.
 * @param authservId the name under which our border writes its results; null when it is not known
 */
export const isTrusted = (
  { from, hasOneSender, headers }: Pick<IncomingMail, 'from' | 'hasOneSender' | 'headers'>,
  authservId: string | null,
): boolean => {
  if (!from || !hasOneSender || !authservId) return false
  const ours = headers
    .filter(({ key }) => key === 'authentication-results')
    .map(({ value }) => resultsIn(value))
    .find((results) => results.by === authservId.toLowerCase())
  const dmarc = ours?.methods.filter((method) => /^dmarc\s*=/.test(method)) ?? []
  const [only] = dmarc
  if (!only || dmarc.length > 1 || !/^dmarc\s*=\s*pass(?:\s|$)/.test(only)) return false
  const checked = /\bheader\.from\s*=\s*(\S+)/.exec(only)?.[1]
  return checked === undefined || checked === from.address.split('@')[1]
}

// 'mx.example.org 1; dmarc=pass (p=none) header.from=example.org; spf=fail' → by whom, and one text per method
const resultsIn = (value: string): { by: string | undefined; methods: string[] } => {
  const [by, ...methods] = withoutAsides(value).toLowerCase().split(';')
  return { by: by?.trim().split(/\s+/)[0], methods: methods.map((method) => method.trim()) }
}

// Comments may stand everywhere and inside each other, and texts in quotes may hold anything: neither is a result.
const withoutAsides = (value: string): string => {
  let depth = 0
  let isQuoted = false
  let kept = ''
  for (const character of value.replace(/\\./g, '')) {
    if (character === '"' && depth === 0) isQuoted = !isQuoted
    else if (character === '(' && !isQuoted) depth += 1
    else if (character === ')' && !isQuoted) depth = Math.max(0, depth - 1)
    else if (depth === 0 && !isQuoted) kept += character
  }
  return kept
}
