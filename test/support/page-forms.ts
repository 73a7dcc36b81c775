/** One form of a page, as a browser would send it. */
export interface PageForm {
  action: string
  method: 'get' | 'post'
  isMultipart: boolean
  /** what people type or choose in; hidden fields are not among them */
  typed: string[]
  hidden: [name: string, value: string][]
}

/** The forms of a page of ours; an action that is left out is the address of the page. */
export const formsOf = (html: string, address: string): PageForm[] =>
  [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', body = '']) => ({
    action: attribute(head, 'action') ?? address,
    method: attribute(head, 'method') === 'post' ? 'post' : 'get',
    isMultipart: attribute(head, 'enctype') === 'multipart/form-data',
    typed: fieldsIn(body)
      .filter(({ type }) => type !== 'hidden' && type !== 'submit')
      .map(({ name }) => name),
    hidden: fieldsIn(body)
      .filter(({ type }) => type === 'hidden')
      .map(({ name, value }) => [name, value]),
  }))

const fieldsIn = (body: string) =>
  [...body.matchAll(/<(input|textarea|select)\b([^>]*)>/g)].flatMap(([, , inside = '']) => {
    const name = attribute(inside, 'name')
    return name
      ? [{ name, type: attribute(inside, 'type') ?? 'text', value: attribute(inside, 'value') ?? '' }]
      : []
  })

const attribute = (text: string, name: string): string | undefined =>
  text
    .match(new RegExp(`\\s${name}="([^"]*)"`))?.[1]
    ?.replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
