import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Request } from 'express'

/** How a body travels when it is not bare. */
export type Packing = 'br' | 'gzip'

/** The packing that a browser takes best; asked one by one, because browsers name gzip before br, which is a fifth smaller. */
export const packingFor = (req: Request): Packing | null =>
  PACKINGS.find((packing) => req.acceptsEncodings(packing) === packing) ?? null

/** The body as it travels; a page of 60 kB takes a third of a millisecond. */
export const packPage = (body: Buffer, packing: Packing): Buffer =>
  packing === 'br'
    ? brotliCompressSync(body, {
        params: { [constants.BROTLI_PARAM_QUALITY]: QUICK, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
      })
    : gzipSync(body)

const PACKINGS: Packing[] = ['br', 'gzip']
// One step more takes half as long again and saves a twentieth.
const QUICK = 4
