// How fast the built site is on a slow phone beside the pages of pages.mjs, all in one run: node bench.mjs DIST PAGES [--runs 5]
// Prints one JSON object: medians in milliseconds and bytes, by page.
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { GROWTH, PAGES, build } from './pages.mjs'
import { NETWORKS, median, quantile, visit } from './visit.mjs'

const { values, positionals: [dist, folder] } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '5' } } })
await build(folder)

const inFolder = (page) => ({ ...page, folder: page.folder ? join(folder, page.folder) : resolve(dist), noted: { phone: [], crowd: [], again: [] } })
const pages = Object.entries(PAGES).map(([name, page]) => ({ name, ...inFolder(page) }))
const growth = GROWTH.map(inFolder)

/** What is done with a page in each run: on which network, and what beside looking at it. */
const visits = ({ name, stored }) => [
  ['phone', NETWORKS.phone, { interacts: true }],
  ...(stored ? [] : [['crowd', NETWORKS.crowd, {}]]),
  ...(['cairn', 'vanillaWorker'].includes(name) ? [['again', NETWORKS.phone, { returns: true }]] : []),
]

for (let run = 0; run < Number(values.runs); run += 1) {
  const all = [...pages, ...growth]
  // In turns, beginning with another one each time, so that a busy machine is unfair to all.
  for (let at = 0; at < all.length; at += 1) {
    const page = all[(at + run) % all.length]
    for (const [kind, network, how] of visits(page)) {
      try {
        page.noted[kind].push(await visit(page, network, how))
      } catch (error) {
        console.error(`${page.title}, ${kind}: ${error.message}`)
      }
    }
  }
  console.error(`run ${run + 1} of ${values.runs} is done`)
}

const middle = (visits, name) => median(visits.map((one) => one[name]))
const most = (visits, name) => Math.max(0, ...visits.map((one) => one[name]).filter((value) => typeof value === 'number'))
const summary = ({ title, items, stored, noted: { phone, crowd, again } }) => ({
  title, items, storedBytes: stored && Object.values(stored).join('').length,
  bytes: middle(phone, 'bytes'),
  paint: middle(phone, 'paint'), usable: middle(phone, 'usable'), answers: middle(phone, 'answers'),
  crowdPaint: middle(crowd, 'paint'), crowdUsable: middle(crowd, 'usable'), crowdAnswers: middle(crowd, 'answers'),
  // Of all keys together: the few slowest of one visit alone are mostly the machine's.
  key: quantile(phone.flatMap(({ keys }) => keys ?? []), 0.95), step: middle(phone, 'step'), offline: middle(again, 'offline'),
  longestTask: middle(phone, 'longest'), longestTaskInUse: middle(phone, 'longestInUse'), shift: most(phone, 'shiftInUse'),
  visits: phone.length + crowd.length + again.length,
})
const rows = Object.fromEntries(pages.map((page) => [page.name, summary(page)]))
console.log(JSON.stringify({ rows, growth: growth.map(summary) }))
