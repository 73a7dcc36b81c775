import type { ThemeTokens } from '../institute/theme.ts'
import type { Frame } from './send-page.ts'

/** What a page of an institute has around it: the institute's name, which leads somewhere, and its own colours. */
export const instituteFrame = (
  { name, slug, themeTokens }: { name: string; slug: string; themeTokens: ThemeTokens },
  href: string,
): Pick<Frame, 'institute' | 'theme'> => ({
  institute: { name, href },
  theme: { slug, tokens: themeTokens },
})
