import fc from 'fast-check'
import ICAL from 'ical.js'
import { unfold } from '../../src/invitation/calendar-bytes.ts'
import { buildFeed, buildInvitation } from '../../src/invitation/icalendar.ts'
import { feed, zoe } from './calendar-examples.ts'

/**
 * Whatever anybody types as a title, place, text, name or circle: the files hold the lines, properties and components
 * that they hold for plain words, no line is too long, and a reader gets the typed words back.
 */
export const anyWordsStayWords = () =>
  fc.property(anyText, anyText, anyText, anyText, anyText, (title, place, text, name, circle) => {
    const words = { summary: `T${title}`, location: `P${place}`, description: `D${text}` }
    const people = {
      organiser: { ...zoe.organiser, name: `C${circle}` },
      attendee: { ...zoe.attendee, name: `N${name}` },
    }
    const invitation = buildInvitation({ ...zoe, ...words, ...people })
    const inFeed = buildFeed({
      ...feed,
      name: `C${circle}`,
      meetings: feed.meetings.map((meeting) => ({ ...meeting, ...words })),
    })
    const [organiser, attendee] = [oneLine(`C${circle}`), oneLine(`N${name}`)].map(inParameter)
    same(skeleton(invitation), PLAIN_INVITATION)
    same(skeleton(inFeed), PLAIN_FEED)
    same(read(invitation), [
      [oneLine(words.summary), oneLine(words.location), shown(words.description), organiser, attendee],
    ])
    const event = [oneLine(words.location), shown(words.description), null, null]
    same(read(inFeed), [
      [oneLine(`VERVALLEN: ${words.summary}`), ...event],
      [oneLine(words.summary), ...event],
    ])
  })

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  // Code units one by one: halves of pairs too.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.integer({ min: 0, max: 0xff }), { maxLength: 120 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ...[
          '\r\n',
          '\r',
          '\n',
          '\u0085',
          '\u2028',
          '\u2029',
          '\t',
          '\u0000',
          '\v',
          ' ',
          '  ',
          '\u00a0',
          '\ufeff',
        ],
        ...[
          '"',
          "'",
          '”',
          '^',
          '^n',
          "^'",
          '\\',
          '\\n',
          '\\N',
          '\\,',
          ';',
          ',',
          ':',
          '=',
          ';X-A=1:',
          '\u037e',
        ],
        ...[
          'BEGIN:VALARM',
          'END:VEVENT',
          'END:VCALENDAR',
          'ATTENDEE:mailto:evil@x.example',
          'X-INJ:1',
          'METHOD:ADD',
        ],
        ...['🎉', '👩‍🌾', '\ud800', '\udc00', 'e\u0301', '\u0301', 'é', 'x', 'woorden', '\u202e'],
        // Right to left, marks that turn the direction, characters without width, private and tag characters.
        ...['שלום', 'مرحبا', '\u200e', '\u200f', '\u202a', '\u2066', '\u2069', '\u200b', '\u200d', '\u2060'],
        ...[
          '\u00ad',
          '\ue000',
          '\u{e0041}',
          '\ufffe',
          '\u{10ffff}',
          '\u007f',
          '\u009b',
          '\u1680',
          '\u3000',
          'ﬁ',
          '\u212b',
        ],
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join('')),
)

// What a reader should see, said in another way than the code under test says it.
const shown = (raw: string): string => {
  const characters = [...raw.toWellFormed().replaceAll('\r\n', '\n')].map((character) => {
    if ('\r\n\u0085\u2028\u2029'.includes(character)) return '\n'
    if (character === '\t') return ' '
    const code = character.codePointAt(0) ?? 0
    return code < 0x20 || (code >= 0x7f && code < 0xa0) ? '' : character
  })
  return characters.join('').normalize().trim()
}

const oneLine = (raw: string): string =>
  shown(raw)
    .split('\n')
    .map((line, index, lines) =>
      (index > 0 ? line.trimStart() : line).replace(index < lines.length - 1 ? /\s+$/ : /^$/, ''),
    )
    .filter((line) => line !== '')
    .join(' ')

const inParameter = (line: string): string =>
  line.split('"').join('”').split('\\').join('/').split('^').join('').normalize().trim()

/** The name of every line once unfolded, after a look at the length of each line as sent. */
const skeleton = (file: string): string[] => {
  for (const line of file.split('\r\n')) {
    if (Buffer.from(line, 'utf8').length > 75) throw new Error(`too long: ${line}`)
  }
  return unfold(file)
    .split('\r\n')
    .map((line) => (/^(BEGIN|END):/.test(line) ? line : line.replace(/[:;][\s\S]*/, '')))
}

const read = (file: string) =>
  new ICAL.Component(ICAL.parse(file))
    .getAllSubcomponents('vevent')
    .map((event) => [
      event.getFirstPropertyValue('summary'),
      event.getFirstPropertyValue('location'),
      event.getFirstPropertyValue('description'),
      event.getFirstProperty('organizer')?.getFirstParameter('cn') ?? null,
      event.getFirstProperty('attendee')?.getFirstParameter('cn') ?? null,
    ])

const same = (found: unknown, wanted: unknown) => {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)]
  if (a !== b) throw new Error(`${a} is not ${b}`)
}

const PLAIN_INVITATION = skeleton(buildInvitation(zoe))
const PLAIN_FEED = skeleton(buildFeed(feed))
