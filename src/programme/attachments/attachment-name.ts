import type { AttachmentKind } from '../../db/attachment-tables.ts'

/** Characters in a name at most, with its ending. */
export const LONGEST_NAME = 120

/**
 * The name under which a file is kept and handed out: no folders, nothing unseen that turns or hides text, nothing that a
 * file system cannot keep, and the ending of what the file really is. What is left without a name is called `bestand`.
 */
export const cleanName = (given: string, kind: AttachmentKind): string => {
  const name = given
    .toWellFormed()
    .normalize('NFC')
    // Control, format (as the turn to right-to-left) and private characters, and line ends of another kind.
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .split(/[/\\]/)
    .at(-1)
    ?.replaceAll(/[<>:"|?*]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[ .]+|[ .]+$/g, '')
  const { stem, ending } = partsOf(name ?? '', kind)
  const safe = RESERVED.test(stem) ? `_${stem}` : stem
  const room = LONGEST_NAME - ending.length - 1
  return `${[...(safe || 'bestand')].slice(0, room).join('').trimEnd()}.${ending}`
}

// Names that Windows keeps for its devices, with any ending.
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

// An ending that says something else stays in the name, in front of the true one: it is no ending any more.
const partsOf = (name: string, kind: AttachmentKind): { stem: string; ending: string } => {
  const dot = name.lastIndexOf('.')
  const ending = name.slice(dot + 1).toLowerCase()
  const isTrue = ending === kind || (kind === 'jpg' && ending === 'jpeg')
  if (isTrue) return { stem: dot < 0 ? '' : name.slice(0, dot).replace(/[ .]+$/, ''), ending }
  return { stem: name, ending: kind }
}
