const SIGNS: Record<string, string> = {
  '&#x27;': "'",
  '&quot;': '"',
  '&#x3D;': '=',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}

/** The text of a page as people read it: without tags and drawings, spaces made one. */
export const textOf = (html: string): string =>
  html
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:#x27|quot|#x3D|lt|gt|amp);/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\s+/g, ' ')
