// Data links taken apart and put together by another hand than the app's: src/format/link.rs describes the frame.
import { inflateRawSync } from 'node:zlib'

/** A payload as src/format/link.rs describes it, around any bytes. */
export function sealed(kind, body) {
  const head = [1]
  let number = body.length * 2
  for (; number > 0x7f; number >>= 7) head.push((number & 0x7f) | 0x80)
  head.push(number)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(kind), Buffer.from(head), body])))
  return Buffer.concat([Buffer.from(head), checksum, body]).toString('base64url')
}

/** What a link carries, as JSON. */
export function carried(link) {
  const frame = Buffer.from(link.split('/').at(-1), 'base64url')
  const lengthEnds = frame.findIndex((byte, at) => at > 0 && byte < 0x80)
  return JSON.parse(inflateRawSync(frame.subarray(lengthEnds + 1 + 4)).toString())
}


function crc32(bytes) {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
