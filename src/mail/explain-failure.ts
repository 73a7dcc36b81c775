/** Why a letter did not arrive, as far as a server's answer tells; also the key of the words for it. */
export type FailureCause =
  | 'unknownUser'
  | 'unknownDomain'
  | 'mailboxFull'
  | 'mailboxClosed'
  | 'tooLarge'
  | 'spam'
  | 'notTrusted'
  | 'address'
  | 'expired'
  | 'connection'
  | 'ownServer'
  | 'other'

/**
 * Reads what was kept of a failure: our own words `address` and `expired`, or the answer of a mail server, of which the
 * enhanced status code says most (RFC 3463 and the registry of such codes), then the three digits (RFC 5321 §4.2), then
 * words that servers use. What none of them explains is 'other'.
 */
export const explainFailure = (words: string): FailureCause => {
  if (words === 'address') return 'address'
  if (/^expired\b/.test(words)) return 'expired'
  const enhanced = /\b[245]\.(\d{1,3}\.\d{1,3})\b/.exec(words)?.[1]
  const code = /^(\d{3})\b/.exec(words)?.[1]
  const found =
    ENHANCED.find(([pattern]) => enhanced !== undefined && pattern.test(enhanced)) ??
    SAID.find(([pattern]) => pattern.test(words)) ??
    CODES.find(([pattern]) => code !== undefined && pattern.test(code))
  return found?.[1] ?? 'other'
}

// Subject and detail of the code: what comes before says only whether it may pass.
const ENHANCED: [RegExp, FailureCause][] = [
  [/^1\.(1|6|10)$/, 'unknownUser'],
  [/^1\.2$|^4\.4$/, 'unknownDomain'],
  [/^1\.3$/, 'address'],
  [/^2\.2$/, 'mailboxFull'],
  [/^2\.1$/, 'mailboxClosed'],
  [/^2\.3$|^3\.4$/, 'tooLarge'],
  [/^7\.(8|9|11|13|14)$/, 'ownServer'],
  [/^7\.2\d$|^1\.[78]$/, 'notTrusted'],
  [/^7\.\d+$|^6\.\d+$/, 'spam'],
  [/^4\.[127]$/, 'connection'],
]

const SAID: [RegExp, FailureCause][] = [
  [/spam|blacklist|blocklist|blocked|reputation|policy/i, 'spam'],
  [/mailbox (is )?full|over quota|quota exceeded|insufficient storage/i, 'mailboxFull'],
  [
    /user unknown|unknown user|no such (user|recipient|mailbox)|does not exist|invalid recipient/i,
    'unknownUser',
  ],
  [/ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ESOCKET|EDNS|timed? ?out|greeting never received/i, 'connection'],
]

const CODES: [RegExp, FailureCause][] = [
  [/^55[01]$/, 'unknownUser'],
  [/^552$/, 'mailboxFull'],
  [/^553$/, 'address'],
  [/^554$/, 'spam'],
  [/^53[0-8]$/, 'ownServer'],
]
