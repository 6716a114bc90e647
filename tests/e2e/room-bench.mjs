// How a room grows: many plan files of 10 kB dropped at once, on Chromium: node room-bench.mjs [--sizes 10,100,1000,10000]
// For each size: until the first picture, until all are in, the longest stretch in which the page drew no frame, and the memory.
import { readFileSync, readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { join, resolve } from 'node:path'
import { start } from './engines.mjs'
import { Page } from './page.mjs'
import { serve } from './server.mjs'
import { example } from './steps.mjs'

const { values } = parseArgs({ options: { sizes: { type: 'string' }, times: { type: 'string' } } })
const dist = resolve(process.env.CAIRN_DIST ?? join(import.meta.dirname, '../../dist'))
const sizes = (values.sizes ?? '10,100,1000,10000').split(',').map(Number)
const times = Number(values.times ?? 3)
const BYTES = 10_000

/** The example, made longer by what people write. */
function template() {
  const it = example()
  const text = (bytes) => 'I asked for an hour with the team and drew the model on the wall. '.repeat(bytes).slice(0, bytes)
  const missing = BYTES - JSON.stringify(it).length
  if (missing > 0) it.plan.experiments[0].check_ins.forEach((checkIn) => { checkIn.happened += text(Math.floor(missing / 3)) })
  return JSON.stringify(it)
}

// Runs in the page: makes the files first, then drops them and watches.
const DROP = `
  const [template, count] = arguments
  const transfer = new DataTransfer()
  for (let at = 0; at < count; at += 1) {
    const text = template.replace(/"id":"p_[^"]*"/, '"id":"p_' + at + '"')
    transfer.items.add(new File([text], 'plan-' + at + '.json', { type: 'application/json' }))
  }
  const input = document.querySelector('input[type=file][multiple]')
  const said = document.querySelector('.room__progress')
  return new Promise((done) => {
    let longest = 0, last = 0, first = 0, from = 0
    const stop = (all) => done({ first: first - from, all: all - from, longest })
    const frame = (now) => {
      // The frame that the drop itself falls into counts from the drop.
      longest = Math.max(longest, now - last)
      last = now
      if (!first && document.querySelector('.room__picture')) first = now
      if (said.textContent === count + ' people in the room' && document.querySelector('.room__picture')) return stop(now)
      requestAnimationFrame(frame)
    }
    requestAnimationFrame((now) => {
      from = last = now
      input.files = transfer.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
      requestAnimationFrame(frame)
    })
  })`

/** The most memory that a renderer of Chromium ever held, in bytes, as the kernel counts it: script, program, page and all. */
function renderers() {
  let most = 0
  for (const process of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${process}/cmdline`, 'utf8').includes('--type=renderer')) continue
      const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))
      most = Math.max(most, Number(peak?.[1] ?? 0) * 1024)
    } catch { /* it has ended */ }
  }
  return most
}

const median = (numbers) => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)]
const text = template()
const server = await serve(dist)
console.log(`Plan files of ${text.length} bytes, dropped at once; medians of ${times}`)
console.log('| files | first picture, ms | all in, ms | longest without a frame, ms | most memory, MB more than an empty page |')
console.log('| ---: | ---: | ---: | ---: | ---: |')
try {
  for (const size of sizes) {
    const runs = []
    for (let time = 0; time < times; time += 1) {
      const browser = await start('chromium')
      try {
        const page = new Page(browser, server, { width: 1280, height: 800 })
        await page.open('#/room')
        await page.expectHeading(/really tried/)
        const before = renderers()
        const run = await page.script(DROP, text, size)
        runs.push({ ...run, memory: renderers() - before })
      } finally {
        await browser.close()
      }
    }
    const of = (name) => median(runs.map((run) => run[name]))
    console.log(`| ${size} | ${of('first').toFixed(0)} | ${of('all').toFixed(0)} | ${of('longest').toFixed(0)} | ${(of('memory') / 1e6).toFixed(0)} |`)
  }
} finally {
  await server.stop()
}
