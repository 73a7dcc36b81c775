import { stripTypeScriptTypes } from 'node:module'

// Jest reads TypeScript the way Node does: types are blanked out, nothing is compiled.
export default {
  process: (source, file) => ({ code: file.endsWith('.ts') ? stripTypeScriptTypes(source) : source }),
}
