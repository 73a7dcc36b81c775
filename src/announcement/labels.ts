import type { AnnouncedField, Said } from './announcement.ts'
import { type Line, saidAt } from './lines.ts'

/** What a line can call what it says; `hours` and `host` are read further. */
export type Label = AnnouncedField | 'hours' | 'host' | 'place' | 'seats' | 'contact'

const LABELS: [label: Label, names: string][] = [
  ['title', 'titel|title|naam van de (?:leer)?kring|naam|name|leerkring|learning circle'],
  [
    'centralQuestion',
    'centrale vraag|kernvraag|hoofdvraag|leidende vraag|de vraag|vraag|central question|key question|main question|guiding question|question',
  ],
  ['theme', 'thema|theme|onderwerp|topic|subject'],
  ['region', 'regio|region|gebied|area'],
  ['partners', 'partners?|in samenwerking met|samen met|medeorganisatoren|in cooperation with|together with'],
  [
    'seats',
    'plaatsen|aantal plaatsen|aantal deelnemers|deelnemers|groepsgrootte|maximum|seats|places|participants|number of participants|group size|capacity',
  ],
  ['contactPhone', 'telefoonnummer|telefoon|tel|phone|telephone'],
  ['contactEmail', 'e-?mailadres|e-?mail|mail|email address'],
  [
    'contact',
    'contactpersoon|contact|meer informatie|informatie|vragen|aanmelden|aanmelding|contact person|more information|information|questions|registration',
  ],
  ['hours', 'tijdstip|tijden|tijd|times?|hours'],
  ['place', 'locatie|plaats|plek|stad|gaststad|waar|location|place|city|host city|where|venue'],
  ['host', 'gastheer|gastvrouw|gastheer/-vrouw|ontvangst door|gastorganisatie|host|hosted by'],
]
const LINE = new RegExp(
  String.raw`^[\s*#>•_|–-]{0,12}(?:${LABELS.map(([, names], at) => `(?<l${at}>${names})`).join('|')})\.?[\s*_]{0,4}(?:[:=|\t]|\s[–-]\s)[\s*_|]{0,6}(?=\S)`,
  'iu',
)
const ALONE = new RegExp(
  String.raw`^[\s*#>•_–-]{0,12}(?:${LABELS.map(([, names], at) => `(?<l${at}>${names})`).join('|')})[\s*_:?]{0,6}$`,
  'iu',
)

/** What a line says and what it calls that: 'Thema: wonen', '**Centrale vraag** – Hoe …'. Null for any other line. */
export const readLabel = ({ text, from }: Line): { label: Label; said: Said } | null => {
  const match = text.match(LINE)
  const label = labelIn(match)
  const said = match && saidAt(text, match[0].length, text.length)
  return label && said ? { label, said: { ...said, from: said.from + from, to: said.to + from } } : null
}

/** The label of what stands on the next line: 'Centrale vraag'; null for any other line. */
export const labelAlone = ({ text }: Line): Label | null => labelIn(text.match(ALONE))

const labelIn = (match: RegExpMatchArray | null): Label | null => {
  const found = Object.entries(match?.groups ?? {}).find(([, name]) => name !== undefined)
  return found ? (LABELS[Number(found[0].slice(1))]?.[0] ?? null) : null
}
