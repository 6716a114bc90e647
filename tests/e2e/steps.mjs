// Stretches that several journeys share.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { arrive } from './worksheet.mjs'

export const FIXTURE = join(import.meta.dirname, '../fixtures/plan-v1.json')
export const SECTIONS = ['priorities', 'gaps', 'tools', 'experiment', 'plan']

/** The example plan, parsed afresh, so that a journey may change it. */
export const example = () => JSON.parse(readFileSync(FIXTURE, 'utf8'))

/** Writes a text to a file of its own in the temporary folder, and returns the path. */
export function file(name, text) {
  const path = join(mkdtempSync(join(tmpdir(), 'cairn-file-')), name)
  writeFileSync(path, text)
  return path
}

/** Opens a plan file from the page of all plans; the document must be open already. */
export async function importPlan(page, path = FIXTURE) {
  await page.goto('#/plans')
  await arrive(page, '#/plans')
  await page.upload(path)
  await page.until(() => page.script(
    'return Object.keys(localStorage).some((key) => key.startsWith("cairn:plan:")) && !location.hash.startsWith("#/plans")'),
  'the opened plan to be stored and shown')
  await page.saved()
}

/** Opens a plan, parsed, and shows My plan. */
export async function onMyPlan(page, plan = example()) {
  await page.open('')
  await importPlan(page, file('plan.json', JSON.stringify(plan)))
  await page.goto('#/plan')
  await arrive(page, '#/plan')
}

/** Leaves nothing of anybody on the device; the page that is open knows nothing of it. */
export const forgetDevice = (page) => page.script(`localStorage.clear(); sessionStorage.clear()
  return new Promise((done) => { indexedDB.deleteDatabase('cairn').onsuccess = () => done() })`)

/** Downloads the open plan from My plan, and returns `{ name, text }`. */
export async function downloadPlan(page) {
  await page.goto('#/plan')
  await arrive(page, '#/plan')
  return page.download('button', 'Download my plan', { nth: 0 })
}

/** Everything that the app keeps in localStorage, as one object. */
export const storage = (page) => page.script(`
  return Object.fromEntries(Object.keys(localStorage).filter((key) => key.startsWith('cairn:')).sort()
    .map((key) => [key, localStorage.getItem(key)]))`)

/** What is left of a plan file when everything is taken away that a second download may change. */
export function lasting(text) {
  const { exported_at, source, plan: { updated_at, ...plan }, ...envelope } = JSON.parse(text)
  assert.match(exported_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
  assert.match(source, /^cairn /)
  assert.ok(updated_at)
  return { ...envelope, plan }
}
