// Runs the journeys, all of them on every engine. (`only` names the engines of one that can run on no other.)
//   node run.mjs [--engine chromium|firefox|webkit] [--only part-of-a-name]
// CAIRN_DIST names the site to test (default: ../../dist).
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, it } from 'node:test'
import { parseArgs } from 'node:util'
import { quiet } from './checks.mjs'
import { ENGINES, start } from './engines.mjs'
import { journeys } from './journeys/index.mjs'
import { Page } from './page.mjs'
import { serve } from './server.mjs'

const { values } = parseArgs({ options: { engine: { type: 'string' }, only: { type: 'string' } } })
const here = import.meta.dirname
const dist = resolve(process.env.CAIRN_DIST ?? join(here, '../../dist'))
if (!existsSync(join(dist, 'index.html'))) {
  console.error(`there is no site in ${dist}: build it first (cargo xtask build), or set CAIRN_DIST`)
  process.exit(1)
}

const chosen = ENGINES.filter((engine) => !values.engine || engine === values.engine).flatMap((engine) =>
  journeys
    .filter((journey) => !journey.only || journey.only.includes(engine))
    .filter((journey) => !values.only || journey.name.includes(values.only))
    .map((journey) => ({ engine, journey })))
if (chosen.length === 0) {
  console.error('no journey has that engine and name')
  process.exit(1)
}

// Every wait has an end of its own; this ends what hangs in a browser or its driver, and no slow machine's journey.
const MOST = 900_000
const concurrency = Number(process.env.E2E_JOBS ?? 2)

describe('journeys', { concurrency }, () => {
  for (const { engine, journey } of chosen) {
    it(`${engine}: ${journey.name}`, { timeout: MOST }, async (t) => {
      // A server of its own gives each journey an origin of its own, and its own list of missing files.
      const server = await serve(dist)
      let browser
      try {
        browser = await start(engine)
        const page = new Page(browser, server, journey.size)
        page.beforeBoot = journey.beforeBoot
        server.worker = journey.worker
        await journey.run(page, t)
        await quiet(page, journey)
      } finally {
        await browser?.close()
        // A server that is left behind keeps the whole run from ending.
        await server.stop()
      }
    })
  }
})
