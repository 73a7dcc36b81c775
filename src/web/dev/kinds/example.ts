import type { FormOfAddress, Language } from '../../../db/schema.ts'
import { type ComposedLetter, composeLetter } from '../../../mail/compose-letter.ts'
import type { LetterKind } from '../../../mail/letter-kinds.ts'
import { letterShapes } from '../../../mail/letter-shape.ts'
import type { Deps } from '../../deps.ts'
import { madeUpFacts } from '../../organiser/letter/template/example.ts'

/** The ways in which a letter speaks: to whom with je, to whom with u, and in English. */
export const VOICES = {
  nl: { language: 'nl', formOfAddress: 'je' },
  'nl-u': { language: 'nl', formOfAddress: 'u' },
  en: { language: 'en', formOfAddress: 'je' },
} as const satisfies Record<string, { language: Language; formOfAddress: FormOfAddress }>

export type Voice = keyof typeof VOICES

/** A letter of a kind as its reader gets it, of made-up facts. Organisers are addressed with je in each voice. */
export const exampleOf = (deps: Deps, kind: LetterKind, voice: Voice): ComposedLetter => {
  const { language, formOfAddress } = VOICES[voice]
  const { isForOrganiser, hasButton } = letterShapes[kind]
  const code = kind === 'organiserSignIn' ? '48KQ2M' : null
  return composeLetter(
    deps,
    {
      kind,
      language,
      formOfAddress: isForOrganiser ? 'je' : formOfAddress,
      senderName: deps.words[language]('letter-words:placeholder.institute.example'),
      facts: madeUpFacts(deps, kind, language),
    },
    hasButton ? { href: `${deps.config.baseUrl}/link/…`, code } : null,
  )
}
