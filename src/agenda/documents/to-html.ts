import type { AgendaDocument } from './agenda-document.ts'

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
<p><strong>${safe(document.when)}</strong>${document.where === '' ? '' : `<br>${safe(document.where)}`}</p>
${document.cancelled === null ? '' : `<p class="alert">${safe(document.cancelled)}</p>`}
<ol>
${document.lines.map(itemOf).join('\n')}
${document.end === null ? '' : `<li class="soft"><span>${safe(document.end.time)}</span><span>${safe(document.end.word)}</span></li>`}
</ol>
${document.findings.map((finding) => `<p class="alert">${safe(finding)}</p>`).join('\n')}
<p class="soft">${safe(document.foot)}</p>
</main>
</body>
</html>
`

const itemOf = ({ time, pillar, title, detail, text, minutes }: AgendaDocument['lines'][number]) =>
  `<li${pillar === null ? '' : ' class="pillar"'}><span>${safe(time)}</span><div>${
    pillar === null ? '' : `<p class="soft">${safe(pillar)}</p>`
  }<p><strong>${safe(title)}</strong></p>${detail === null ? '' : `<p class="soft">${safe(detail)}</p>`}${text.map((line) => `<p>${safe(line)}</p>`).join('')}</div><span class="soft">${safe(minutes)}</span></li>`

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const safe = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

const STYLE = `
@page { size: a4; margin: 16mm }
body { margin: 0; font: 16px/1.5 "Segoe UI", system-ui, sans-serif; color: #1d1c1a; background: #fff }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem }
h1 { margin: 0 0 1rem; font-size: 1.9rem; line-height: 1.15 }
p { margin: 0 0 .25rem }
ol { margin: 1.5rem 0; padding: 0; list-style: none }
li { display: grid; grid-template-columns: 3.5rem 1fr auto; gap: 1rem; padding: .5rem 0; border-top: 1px solid #dfdacf; break-inside: avoid }
.pillar { border-left: 4px solid #0b5563; padding-left: .75rem }
.soft { color: #5b5750 }
.alert { color: #9a3412; font-weight: 600 }
@media print { body { font-size: 10.5pt } main { padding: 0 } }
`
