export interface PersonName {
  firstName: string
  /** tussenvoegsel: van, de, op 't; empty when there is none */
  namePrefix: string
  lastName: string
}

/**
 * The name as it is spoken: "Zoë van Fictief". Also what stands behind "Beste" in a letter: the whole name, because
 * a title would be a guess at somebody's gender.
 */
export const displayName = (name: PersonName): string =>
  spaced(`${name.firstName} ${name.namePrefix} ${name.lastName}`)

/** The name as lists are sorted in the Netherlands, the prefix last: "Fictief, Zoë van". */
export const sortName = (name: PersonName): string =>
  `${spaced(name.lastName)}, ${spaced(`${name.firstName} ${name.namePrefix}`)}`

/** Text without spaces at its ends, and with one space wherever there were several. */
export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()
