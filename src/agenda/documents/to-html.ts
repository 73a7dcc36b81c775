import { markdownToHtml } from '../../render/markdown.ts'
import type { AgendaDocument } from './agenda-document.ts'
import type { DocumentLine } from './document-line.ts'

/** The agenda as one page that stands alone: no other file, no script, ready to print or to send along. */
export const agendaToHtml = (document: AgendaDocument): string => `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(document.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="soft">${safe(document.kicker)}</p>
<h1>${safe(document.title)}</h1>
${document.facts.map(({ term, fact, note }) => `<p><strong>${safe(term)}</strong> ${safe(note === null ? fact : `${fact}, ${note}`)}</p>`).join('\n')}
${document.version === null ? '' : `<p class="soft">${safe(document.version)}</p>`}
${document.cancelled === null ? '' : `<p class="alert">${safe(document.cancelled)}</p>`}
${document.welcome === '' ? '' : `<p class="typed">${safe(document.welcome)}</p>`}
<h2>${safe(document.headings.programme)}</h2>
${document.empty === null ? `<ol>\n${linesOf(document)}\n</ol>` : `<p>${safe(document.empty)}</p>`}
${document.findings.map((finding) => `<p class="alert">${safe(finding)}</p>`).join('\n')}
${document.fits.map((fit) => `<p class="soft">${safe(fit)}</p>`).join('\n')}
${document.texts.map(textBeside).join('\n')}
<p class="soft foot">${safe(document.foot)}</p>
</main>
</body>
</html>
`

const linesOf = ({ lines, end }: AgendaDocument) =>
  [
    ...lines.flatMap((line) => [waitOf(line), itemOf(line)]),
    ...(end === null
      ? []
      : [`<li class="soft end"><span>${safe(end.time)}</span><span>${safe(end.word)}</span></li>`]),
  ].join('\n')

const waitOf = ({ wait }: DocumentLine) =>
  wait === null
    ? ''
    : `<li class="soft"><span>${safe(wait.startsAt)}</span><span>${safe(wait.text)}</span></li>`

const itemOf = (line: DocumentLine) =>
  `<li${line.pillar === null ? '' : ' class="pillar"'}><span>${safe(line.startsAt)}</span><div>${[
    line.pillarName === null ? '' : `<p class="soft">${safe(line.pillarName)}</p>`,
    `<p><strong>${safe(line.title)}</strong></p>`,
    line.detail === null ? '' : `<p class="soft">${safe(line.detail)}</p>`,
    ...line.stretches.map(({ time, title }) => `<p>${safe(time)} ${safe(title)}</p>`),
    line.groups === null ? '' : `<p>${safe(line.groups)}</p>`,
    markdownToHtml(line.markdown),
    line.topics.length === 0
      ? ''
      : `<ul>${line.topics.map((topic) => `<li>${safe(topic)}</li>`).join('')}</ul>`,
    line.output === null ? '' : `<p><strong>${safe(line.output)}</strong></p>`,
    ...line.links.map(({ label, href }) => `<p>${safe(label)}: ${safe(href)}</p>`),
    standingOf(line),
  ].join('')}</div><span class="soft">${safe(line.minutesText)}</span></li>`

const standingOf = ({ standing }: DocumentLine) =>
  standing === null
    ? ''
    : `<p><strong>${safe(standing.title)}</strong></p><ul>${standing.lines.map((one) => `<li>${safe(one)}</li>`).join('')}</ul>`

const textBeside = ({ title, text, details }: AgendaDocument['texts'][number]) =>
  `<section><h2>${safe(title)}</h2>${text === '' ? '' : `<p class="typed">${safe(text)}</p>`}${details
    .map(({ term, fact }) => `<p><strong>${safe(term)}</strong> ${safe(fact)}</p>`)
    .join('')}</section>`

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const safe = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

const STYLE = `
@page { size: a4; margin: 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt sans-serif; color: #5b5750 } }
body { margin: 0; font: 16px/1.5 "Segoe UI", system-ui, sans-serif; color: #1d1c1a; background: #fff; overflow-wrap: anywhere }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem }
h1 { margin: 0 0 1rem; font-size: 1.9rem; line-height: 1.15 }
h2 { margin: 1.5rem 0 .5rem; font-size: 1.2rem; line-height: 1.25 }
h1, h2 { break-after: avoid; break-inside: avoid }
p { margin: 0 0 .25rem; orphans: 3; widows: 3 }
ol { margin: 1rem 0; padding: 0; list-style: none }
ol > li { display: grid; grid-template-columns: 3.5rem minmax(0, 1fr) auto; gap: 1rem; padding: .5rem 0; border-top: 1px solid #dfdacf; break-inside: avoid }
ul { margin: 0; padding-left: 1.2rem }
.end, .foot { break-before: avoid }
.foot { margin-top: 1.5rem }
.typed { white-space: pre-line }
.pillar { border-left: 4px solid #0b5563; padding-left: .75rem }
.soft { color: #5b5750 }
.alert { color: #9a3412; font-weight: 600 }
@media print { body { font-size: 10.5pt } main { padding: 0 } }
`
