// Builds that came after the one under test: the same program under other names, the way a later deploy would bring it.
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MARK = /cairn-([0-9a-f]{16})/
const BUILD = /\.(html|js|wasm)$/

/** A copy of a site whose files have other marks, with a worker that holds them against what they are now. */
export function laterBuild(dist, mark) {
  const site = mkdtempSync(join(tmpdir(), 'cairn-later-'))
  cpSync(dist, site, { recursive: true })
  const [, old] = MARK.exec(readFileSync(join(site, 'index.html'), 'utf8'))
  for (const name of readdirSync(site)) {
    const file = join(site, name)
    // Byte for byte: the programs name each other's files, too, and marks are of one length.
    if (BUILD.test(name)) writeFileSync(file, readFileSync(file, 'latin1').replaceAll(old, mark), 'latin1')
    if (name.includes(old)) renameSync(file, join(site, name.replace(old, mark)))
  }
  const worker = join(site, 'worker.js')
  const hash = (name) => {
    const bytes = readFileSync(join(site, name === './' ? 'index.html' : name.split('?')[0]))
    return `sha256-${createHash('sha256').update(bytes).digest('base64')}`
  }
  const source = readFileSync(worker, 'utf8')
    .replace(/\[\["\.\/".*?"\]\]/, (list) => JSON.stringify(JSON.parse(list).map(([name]) => [name, hash(name)])))
    .replace(/"[0-9a-f]{16}"/, `"${mark}"`)
  writeFileSync(worker, source)
  return { site, remove: () => rmSync(site, { recursive: true }) }
}
