import { findCircle } from '../../../../circle/queries.ts'
import type { Db } from '../../../../db/connect.ts'
import type { FormOfAddress, Language } from '../../../../db/schema.ts'
import type { LetterKind } from '../../../../mail/letter-kinds.ts'

/** Whose words an organiser looks at: those of the institute, or of one circle. */
export interface Scope {
  instituteId: string
  circle: { id: string; slug: string; title: string; formOfAddress: FormOfAddress } | null
}

/** The scope that an address names; null for a circle that is not this institute's. */
export const readScope = async (
  db: Db,
  instituteId: string,
  query: { circle?: unknown },
): Promise<Scope | null> => {
  const slug = typeof query.circle === 'string' ? query.circle : ''
  if (slug === '') return { instituteId, circle: null }
  const circle = await findCircle(db, { instituteId, slug })
  return circle ? { instituteId, circle } : null
}

/** The language that an address names; Dutch when it names none that we have. */
export const readLanguage = (query: { language?: unknown }): Language =>
  query.language === 'en' ? 'en' : 'nl'

const PATH = '/organiser/letters/templates'

/** The address of the list of all kinds. */
export const listHref = ({ circle }: Scope): string => (circle ? `${PATH}?circle=${circle.slug}` : PATH)

/** The address of the words of one kind. @param act a further part of the path, for a form */
export const kindHref = (
  { circle }: Scope,
  { kind, language }: { kind: LetterKind; language: Language },
  act = '',
): string => {
  const query = new URLSearchParams({ language, ...(circle ? { circle: circle.slug } : {}) })
  return `${PATH}/${kind}${act}?${query}`
}
