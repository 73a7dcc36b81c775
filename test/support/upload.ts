/** Posts a form with one file as a browser does; answers status, where it leads and the page. */
export const upload = async (
  address: string,
  cookie: string,
  file: { name: string; bytes: Buffer } | null,
  fields: Record<string, string> = {},
): Promise<{ status: number; location: string | null; text: string }> => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new File(file ? [new Uint8Array(file.bytes)] : [], file?.name ?? ''))
  const answer = await fetch(address, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', Connection: 'close' },
    signal: AbortSignal.timeout(60_000),
  })
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() }
}
