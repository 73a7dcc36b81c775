import type { LetterDesk } from './letter-desk.ts'
import { textOf } from './page-text.ts'
import type { Answer } from './visitor.ts'

/** What people do so that a letter leaves. */
export type Maker = (desk: LetterDesk) => Promise<unknown>

/** A button that did what it says leads on. @throws with the words of the page when it does not */
export const lands = ({ status, text }: Answer): void => {
  if (status !== 303)
    throw new Error(`a button did not do what it says (${status}): ${textOf(text).slice(0, 1000)}`)
}

/** Where an organiser works on a circle. */
export const atDesk = ({ slug }: { slug: string }): string => `/organiser/circles/${slug}`
