import type { Language } from '../../../db/schema.ts'
import type { LetterLayout } from '../../layout.ts'
import { FACTS } from './examples/page.ts'

/** A letter with every part that one can have. */
export const letterBody = {
  greeting: 'Beste Zoë van Fictief,',
  paragraphs: ['De bijeenkomst in Amersfoort is op donderdag 10 december 2026, van 12.00 tot 18.00 uur.'],
  list: { label: 'Wat je meeneemt:', items: ['je casus', 'goede schoenen'] },
  meeting: FACTS,
  programme: { label: 'Programma:', items: ['12.00 Inloop met lunch', '12.55 Actualiteiten'] },
  button: { label: 'Lees het programma', href: 'http://127.0.0.1/programma' },
  code: { label: 'Of typ deze code:', code: 'KRING7' },
  closing: ['Tot dan!'],
}

/** What stands around it. */
export const letterFrame = (lang: Language): LetterLayout => ({
  lang,
  subject: 'Amersfoort, 10 december: het programma',
  preheader: null,
  siteName: 'Leerkring',
  instituteName: 'Kennisplatform Stad & Regio',
  footer: {
    why: 'Je krijgt deze e-mail omdat je deelneemt aan de kring Slim samenwerken.',
    contact: 'Vragen? Zoë van Fictief, kring@example.org.',
    links: [{ label: 'Geen e-mails meer', href: 'http://127.0.0.1/stop' }],
  },
})
