// Screenshots as small PNGs that can be compared and kept in the repository.
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

// shrink halves an image and rounds its colours, so that it takes little room
// and small differences in how letters are drawn even out.
export function shrink(bytes) {
  const from = PNG.sync.read(bytes)
  const to = new PNG({ width: from.width >> 1, height: from.height >> 1 })
  for (let y = 0; y < to.height; y += 1) {
    for (let x = 0; x < to.width; x += 1) {
      const at = (dx, dy, c) => from.data[((2 * y + dy) * from.width + 2 * x + dx) * 4 + c]
      for (let c = 0; c < 3; c += 1) {
        const mean = (at(0, 0, c) + at(1, 0, c) + at(0, 1, c) + at(1, 1, c)) / 4
        to.data[(y * to.width + x) * 4 + c] = Math.min(255, Math.round(mean / 17) * 17)
      }
      to.data[(y * to.width + x) * 4 + 3] = 255
    }
  }
  return to
}

export const encode = image => PNG.sync.write(image, { colorType: 2, deflateLevel: 9, filterType: -1 })
export const decode = bytes => PNG.sync.read(bytes)

// difference returns which part of two images differs, from 0 to 1, and an
// image of where. Images of different sizes differ in all.
export function difference(a, b) {
  if (a.width !== b.width || a.height !== b.height) return { part: 1, image: b }
  const image = new PNG({ width: a.width, height: a.height })
  const n = pixelmatch(a.data, b.data, image.data, a.width, a.height, { threshold: 0.25, includeAA: false })
  return { part: n / (a.width * a.height), image }
}
