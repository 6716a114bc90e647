// What a phone's camera sees of a QR code, and what two readers make of it.
import { BinaryBitmap, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'

/** The picture of a code on the screen. WebKit's driver takes none: there it is drawn again from what the page holds. */
export async function photographed(page, picture) {
  if (page.engine !== 'webkit') return PNG.sync.read(Buffer.from(await picture.takeScreenshot(), 'base64'))
  return page.script(`
    const [svg] = arguments, size = svg.viewBox.baseVal.width, scale = 4
    const canvas = Object.assign(document.createElement('canvas'), { width: size * scale, height: size * scale })
    const pen = canvas.getContext('2d')
    pen.scale(scale, scale)
    for (const [part, path] of [['.qr__paper', null], ['.qr__dark', svg.querySelector('.qr__dark').getAttribute('d')]]) {
      pen.fillStyle = getComputedStyle(svg.querySelector(part)).fill
      path === null ? pen.fillRect(0, 0, size, size) : pen.fill(new Path2D(path))
    }
    const { width, height, data } = pen.getImageData(0, 0, canvas.width, canvas.height)
    return { width, height, data: [...data] }`, picture)
}

/**
 * The picture as it arrives at a camera: the code so many points wide, turned by degrees, leaning away, blurred, grey on grey.
 * Each point is the mean of what falls on it.
 */
export function seen({ width: from, height, data }, { width, turn = 0, lean = 0, blur = 0 }) {
  const size = Math.round(width * 1.4), grey = new Float64Array(size * size)
  const angle = turn * Math.PI / 180, [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const steps = 4, scale = from / width
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      let sum = 0
      for (let part = 0; part < steps * steps; part += 1) {
        const u = x + (part % steps + 0.5) / steps - size / 2, v = y + (Math.floor(part / steps) + 0.5) / steps - size / 2
        // Turned; and seen from the side, as a plane is: the far edge is narrower.
        const far = 1 + lean * u / width
        const at = [(u * cos - v * sin) / far * scale + from / 2, (u * sin + v * cos) / far * scale + height / 2].map(Math.floor)
        const inside = at[0] >= 0 && at[1] >= 0 && at[0] < from && at[1] < height
        sum += inside ? data[(at[1] * from + at[0]) * 4] : 235
      }
      grey[y * size + x] = sum / (steps * steps)
    }
  }
  const soft = blurred(grey, size, blur)
  const light = new Uint8ClampedArray(size * size * 4)
  // A wall is never white, and its black is never black.
  soft.forEach((value, at) => light.set([70 + value * 0.6, 70 + value * 0.6, 70 + value * 0.6, 255], at * 4))
  return { width: size, height: size, data: light }
}

/** A Gaussian blur of this radius, in points of the camera. */
function blurred(grey, size, radius) {
  if (!radius) return grey
  const reach = Math.ceil(radius * 3)
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-((at - reach) ** 2) / (2 * radius ** 2)))
  const whole = weights.reduce((sum, it) => sum + it, 0)
  const along = (values, step, of) => values.map((_, at) => {
    const here = of(at)
    return weights.reduce((sum, weight, k) => {
      const other = Math.min(size - 1, Math.max(0, here + k - reach))
      return sum + weight * values[at + (other - here) * step]
    }, 0) / whole
  })
  return along(along(grey, 1, (at) => at % size), size, (at) => Math.floor(at / size))
}

/** What each reader reads, or why it does not. */
export function code({ width, height, data }) {
  const pixels = new Uint8ClampedArray(data)
  const grey = new Uint8ClampedArray(width * height).map((_, at) => pixels[at * 4])
  const zxing = () => new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height)))).getText()
  const tried = (read) => {
    try { return read() } catch (error) { return `nothing: ${error.name ?? error}` }
  }
  return { jsQR: tried(() => jsQR(pixels, width, height)?.data ?? 'nothing'), zxing: tried(zxing) }
}
