import assert from 'node:assert/strict'
import { growthField } from '../worksheet.mjs'

// Every call that storage answers, and what may become of it. A page that says Saved must have the words after a reload.
const LOCAL = ['getItem', 'setItem', 'removeItem', 'key']
const DATABASE = {
  'IDBFactory.open': 'IDBFactory', 'IDBDatabase.transaction': 'IDBDatabase', 'IDBTransaction.objectStore': 'IDBTransaction',
  'IDBObjectStore.put': 'IDBObjectStore', 'IDBObjectStore.getAll': 'IDBObjectStore', 'IDBObjectStore.getAllKeys': 'IDBObjectStore',
  'IDBObjectStore.delete': 'IDBObjectStore',
}
const thrown = (name) => `throw new DOMException('A fault of the test.', '${name}')`
const LOCAL_FAULTS = {
  throws: () => thrown('SecurityError'),
  'has no room': (call) => call === 'setItem' && thrown('QuotaExceededError'),
  'gives null': (call) => call !== 'setItem' && 'return null',
  'is stale': (call) => call === 'getItem' && `const [key] = arguments
    window.__first ??= {}
    return key in window.__first ? window.__first[key] : (window.__first[key] = original.apply(this, arguments))`,
}
const DATABASE_FAULTS = {
  throws: () => thrown('InvalidStateError'),
  'has no room': (call) => call.endsWith('put') && thrown('QuotaExceededError'),
  'gives null for writing': (call) => call.endsWith('transaction') && `if (arguments[1] === 'readwrite') return null
    return original.apply(this, arguments)`,
  'is stale': (call) => call.endsWith('getAll') && `return IDBObjectStore.prototype.getAllKeys.apply(this, [IDBKeyRange.only('nothing')])`,
}

const faulty = (owner, call, body) => `{
  const original = ${owner}.prototype.${call}
  ${owner}.prototype.${call} = function () { ${body} }
}`

const faults = [
  ...LOCAL.flatMap((call) => Object.entries(LOCAL_FAULTS).map(([what, body]) =>
    [`localStorage.${call} ${what}`, body(call) && faulty('Storage', call, body(call))])),
  ...Object.entries(DATABASE).flatMap(([call, owner]) => Object.entries(DATABASE_FAULTS).map(([what, body]) =>
    [`${call} ${what}`, body(call) && faulty(owner, call.split('.')[1], body(call))])),
  ['indexedDB is null', `Object.defineProperty(window, 'indexedDB', { value: null })`],
].filter(([, source]) => source)

const TYPE = `
  const [field, words] = arguments
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, words)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  return field.isConnected`

export default {
  name: 'storage faults: whatever call fails, the page starts, takes words, and says Saved only of what is',
  allow: [/./],
  async run(page) {
    // The server puts the fault in, on every engine: it is another one for each page.
    page.earlyDone = true
    const found = []
    for (const [what, source] of faults) {
      const words = `Words while ${what}`
      page.server.early = [source]
      await page.open('#/priorities')
      await page.until(async () => {
        const there = await growthField(page)
        return there && page.script(TYPE, there, words)
      }, `the field while ${what}`)
      const said = await page.until(async () => {
        const status = await page.status()
        return /\bSaved\b|Not fully saved|keeps nothing|no room/.test(status) && status
      }, `a status while ${what}`)
      // A whole browser again: what it finds is what was kept.
      page.server.early = []
      await page.open('#/priorities')
      await page.until(async () => /\bSaved\b/.test(await page.status()), `both copies to be one after ${what}`)
      const kept = await page.until(async () => {
        const there = await growthField(page)
        return there && { words: await page.script('return arguments[0].value', there) }
      }, 'the field')
      if (/\bSaved\b/.test(said) && kept.words !== words) found.push(`${what}: said “${said}”, kept “${kept.words}”`)
    }
    assert.deepEqual(found, [])
  },
}
