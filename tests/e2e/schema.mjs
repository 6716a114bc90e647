// Judges plan files by the published JSON Schema, with a validator that is not ours.
import assert from 'node:assert/strict'
import addFormats from 'ajv-formats'
import Ajv2020 from 'ajv/dist/2020.js'

/** Fetches the schema that the site itself serves, and asserts that the text is a valid plan file; returns it parsed. */
export async function validPlan(page, text) {
  const reply = await fetch(`${page.server.base}schema/plan-v1.json`)
  assert.equal(reply.status, 200, 'the site serves schema/plan-v1.json')
  const schema = await reply.json()
  assert.match(schema.$schema, /2020-12/)
  const ajv = new Ajv2020({ allErrors: true, strict: false, formats: { uint8: true, uint32: true } })
  addFormats(ajv)
  const validate = ajv.compile(schema)
  const file = JSON.parse(text)
  assert.ok(validate(file), `the file is not valid: ${ajv.errorsText(validate.errors, { separator: '\n' })}`)
  return file
}
