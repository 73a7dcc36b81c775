import { done, type Outcome, refused } from '../outcome.ts'
import { readSheetFile, type SheetFault } from './sheet-file.ts'
import { splitTable, type TableLine } from './split-table.ts'

/** What a list may say about somebody; everything is text as it stood in the file. */
export type ListColumn =
  | 'email'
  | 'firstName'
  | 'namePrefix'
  | 'lastName'
  | 'organisation'
  | 'city'
  | 'jobTitle'
  | 'learningQuestion'
  | 'brings'
  | 'language'

/** One person of a list. */
export interface ListRow {
  /** of the file, from 1; the first one holds the headings */
  line: number
  values: Partial<Record<ListColumn, string>>
}

export interface PeopleList {
  /** a sheet says of every cell whether it is a formula, so there `=` begins a text */
  isSheet: boolean
  rows: ListRow[]
  /** headings that nothing here knows; their columns are left out */
  unknown: string[]
}

export type ListFault = SheetFault | 'empty' | 'oldSpreadsheet' | 'missingColumns' | 'tooManyRows'

/** People in one list at most. */
export const MOST_ROWS = 5000

/**
 * Reads a list of people from the first sheet of an Excel file (.xlsx), or as spreadsheets write text: UTF-8, UTF-16 or
 * Windows-1252, with commas, semicolons or tabs. Headings in Dutch or English in any order. Empty lines are passed
 * over; nothing is judged yet.
 * @returns refused with `oldSpreadsheet` for .xls, `locked` behind a password, `missingColumns` when a heading is
 *   missing that is needed (see NEEDED), `tooManyRows` above MOST_ROWS
 */
export const readList = async (bytes: Buffer): Promise<Outcome<PeopleList, ListFault>> => {
  if (bytes.subarray(0, 4).equals(OLD_EXCEL))
    return refused(bytes.includes(ENCRYPTED) ? 'locked' : 'oldSpreadsheet')
  const isSheet = bytes.subarray(0, 4).equals(ZIP)
  const lines = isSheet ? await readSheetFile(bytes, MOST_ROWS + 1) : linesOf(decode(bytes))
  return lines.done ? listOf(lines.value, isSheet) : lines
}

/** Columns without which a list cannot be entered. */
export const NEEDED: readonly ListColumn[] = ['email', 'firstName', 'lastName', 'organisation', 'city']

const listOf = ([headings, ...lines]: TableLine[], isSheet: boolean): Outcome<PeopleList, ListFault> => {
  if (!headings || lines.length === 0) return refused('empty')
  const columns = headings.cells.map(columnOf)
  if (NEEDED.some((needed) => !columns.includes(needed))) return refused('missingColumns')
  if (lines.length > MOST_ROWS) return refused('tooManyRows')
  return done({
    isSheet,
    rows: lines.map(({ line, cells }) => ({ line, values: valuesOf(columns, cells) })),
    unknown: headings.cells.filter((heading, at) => heading !== '' && columns[at] === null),
  })
}

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')
const OLD_EXCEL = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
// How Excel calls what it locked with a password, inside a file of the old kind.
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

const linesOf = (text: string): Outcome<TableLine[], ListFault> =>
  text.includes('\0') ? refused('unreadable') : done(splitTable(text))

// A file that is not UTF-8 all through was written by an older Excel, which in this country means Windows-1252.
const decode = (bytes: Buffer): string => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const HEADINGS: Record<ListColumn, readonly string[]> = {
  email: ['email', 'emailadres', 'mail', 'mailadres', 'emailaddress'],
  firstName: ['voornaam', 'roepnaam', 'firstname', 'givenname'],
  namePrefix: ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsel', 'nameprefix', 'prefix'],
  lastName: ['achternaam', 'lastname', 'surname', 'familyname'],
  organisation: ['organisatie', 'werkgever', 'organisation', 'organization'],
  city: ['stad', 'plaats', 'stadofplaats', 'city', 'town', 'cityortown'],
  jobTitle: ['functie', 'rol', 'functieofrol', 'jobtitle', 'job', 'role', 'joborrole'],
  learningQuestion: ['leervraag', 'learningquestion'],
  brings: ['brengtmee', 'watikmeebreng', 'brings', 'whatibring'],
  language: ['taal', 'taalvandebrieven', 'language'],
}

const columnOf = (heading: string): ListColumn | null => {
  const plain = heading.toLowerCase().replace(/[^a-z]/g, '')
  // The cast: the keys of HEADINGS are columns.
  for (const [column, names] of Object.entries(HEADINGS))
    if (names.includes(plain)) return column as ListColumn
  return null
}

// Of two columns with one meaning the first that is filled counts.
const valuesOf = (columns: (ListColumn | null)[], cells: string[]): ListRow['values'] => {
  const values: ListRow['values'] = {}
  for (const [at, column] of columns.entries()) if (column) values[column] ||= cells[at]?.trim() ?? ''
  return values
}
