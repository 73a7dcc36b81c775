/** The longest that is quoted of what somebody wrote, in characters. */
const LONGEST = 300

/** What somebody wrote, on one line and not too long, to stand between quotation marks. */
export const quoted = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= LONGEST) return line
  const cut = line.slice(0, LONGEST)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).toWellFormed()}…`
}
