import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type Request, type Response, Router } from 'express'
import { bundleAsync } from 'lightningcss'
import { type Packing, packingFor } from './packing.ts'

/** The look, read and pressed once; every file under a name that changes with its content. */
export interface Assets {
  /** The address of a file; a name that is not there is a mistake of ours and throws. */
  href: (name: AssetName) => string
  /** Serves what `href` points at, for a year; passes on everything else. */
  router: Router
}

export type AssetName =
  | 'site.css'
  | 'figtree.woff2'
  | 'figtree-ext.woff2'
  | 'icon.svg'
  | 'check-in.js'
  | 'check-in-worker.js'
  | 'keep-check-in.js'
  | 'keep-draft.js'
  | 'follow-progress.js'
  | 'reorder.js'
  | 'divide.js'
  | 'copy-text.js'
  | 'search.js'

interface Asset {
  name: AssetName
  fileName: string
  type: string
  body: Buffer
  /** Null for files that are compressed already. */
  packed: Record<Packing, Buffer> | null
}

const FOLDER = join(import.meta.dirname, '../../views/assets')
const FONT = '@fontsource-variable/figtree/files'
const resolvePackage = createRequire(import.meta.url).resolve

/**
 * Reads, bundles, names and compresses all files; about a third of a second, once at start.
 * @param effort of compressing, from 0 to 11: most of the time goes there
 */
export async function loadAssets(
  folder: string = FOLDER,
  { effort } = { effort: constants.BROTLI_MAX_QUALITY },
): Promise<Assets> {
  const font = name(
    'figtree.woff2',
    await readFile(resolvePackage(`${FONT}/figtree-latin-wght-normal.woff2`)),
  )
  const more = name(
    'figtree-ext.woff2',
    await readFile(resolvePackage(`${FONT}/figtree-latin-ext-wght-normal.woff2`)),
  )
  const css = withNames(await bundle(join(folder, 'site.css')), [font, more])
  const assets = new Map<AssetName, Asset>([
    ['figtree.woff2', font],
    ['figtree-ext.woff2', more],
    ['site.css', await pack(name('site.css', css), effort)],
    ['icon.svg', await pack(name('icon.svg', await readFile(join(folder, 'icon.svg'))), effort)],
    ...(await Promise.all(SCRIPTS.map((script) => scriptOf(folder, script, effort)))),
  ])
  return {
    href: (assetName) => {
      const asset = assets.get(assetName)
      if (!asset) throw new Error(`no asset named ${assetName}`)
      return `/assets/${asset.fileName}`
    },
    router: serve([...assets.values()]),
  }
}

const SCRIPTS = [
  'keep-draft.js',
  'follow-progress.js',
  'check-in.js',
  'keep-check-in.js',
  'check-in-worker.js',
  'reorder.js',
  'divide.js',
  'copy-text.js',
  'search.js',
] as const

const scriptOf = async (
  folder: string,
  script: (typeof SCRIPTS)[number],
  effort: number,
): Promise<[AssetName, Asset]> => [
  script,
  await pack(name(script, await readFile(join(folder, script))), effort),
]

async function bundle(file: string): Promise<string> {
  const { code } = await bundleAsync({
    filename: file,
    minify: true,
    // What the locked-down laptops of municipalities had in 2023; encoded as major << 16 | minor << 8.
    targets: { chrome: 111 << 16, firefox: 115 << 16, safari: (16 << 16) | (4 << 8) },
    resolver: {
      resolve: (wanted, from) =>
        wanted.startsWith('.') ? join(dirname(from), wanted) : resolvePackage(wanted),
    },
  })
  return Buffer.from(code).toString('utf8')
}

// The stylesheet stands in the same folder as the fonts, so the bare name is address enough.
const withNames = (css: string, fonts: Asset[]): Buffer =>
  Buffer.from(fonts.reduce((text, font) => text.replaceAll(font.name, font.fileName), css))

const TYPES: Record<AssetName, string> = {
  'site.css': 'text/css; charset=utf-8',
  'figtree.woff2': 'font/woff2',
  'figtree-ext.woff2': 'font/woff2',
  'icon.svg': 'image/svg+xml',
  'check-in.js': 'text/javascript; charset=utf-8',
  'check-in-worker.js': 'text/javascript; charset=utf-8',
  'keep-check-in.js': 'text/javascript; charset=utf-8',
  'keep-draft.js': 'text/javascript; charset=utf-8',
  'follow-progress.js': 'text/javascript; charset=utf-8',
  'reorder.js': 'text/javascript; charset=utf-8',
  'divide.js': 'text/javascript; charset=utf-8',
  'copy-text.js': 'text/javascript; charset=utf-8',
  'search.js': 'text/javascript; charset=utf-8',
}

function name(assetName: AssetName, body: Buffer): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return {
    name: assetName,
    fileName: assetName.replace('.', `.${hash}.`),
    type: TYPES[assetName],
    body,
    packed: null,
  }
}

async function pack(asset: Asset, effort: number): Promise<Asset> {
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(asset.body, { params: { [constants.BROTLI_PARAM_QUALITY]: effort } }),
    promisify(gzip)(asset.body, { level: 9 }),
  ])
  return { ...asset, packed: { br, gzip: gz } }
}

function serve(assets: Asset[]): Router {
  const byName = new Map(assets.map((asset) => [asset.fileName, asset]))
  const router = Router()
  router.get('/assets/:file', (req, res, next) => {
    const asset = byName.get(req.params.file)
    if (!asset) return next()
    res.set('Cache-Control', 'public, max-age=31536000, immutable').type(asset.type)
    // It lies beside the other files, and looks after pages elsewhere (docs/decisions/0014).
    if (asset.name === 'check-in-worker.js') res.set('Service-Worker-Allowed', '/organiser/')
    res.send(asset.packed ? negotiate(req, res, asset.body, asset.packed) : asset.body)
  })
  return router
}

function negotiate(req: Request, res: Response, plain: Buffer, packed: Record<Packing, Buffer>): Buffer {
  res.vary('Accept-Encoding')
  const packing = packingFor(req)
  if (!packing) return plain
  res.set('Content-Encoding', packing)
  return packed[packing]
}
