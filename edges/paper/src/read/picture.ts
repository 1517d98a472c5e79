/** A page as it was scanned: one byte a pixel, the darkest of its channels (ink of any colour is dark), 0 black. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Of interleaved channels, the darkest of the first three; an alpha channel is passed over. */
export function darkest(raw: Uint8Array, width: number, height: number, channels: number): Picture {
  if (channels === 1) return { width, height, data: raw };
  const data = new Uint8Array(width * height);
  const colours = Math.min(3, channels);
  for (let at = 0, from = 0; at < data.length; at++, from += channels) {
    let value = raw[from]!;
    for (let channel = 1; channel < colours; channel++) {
      const other = raw[from + channel]!;
      if (other < value) value = other;
    }
    data[at] = value;
  }
  return { width, height, data };
}

/** Half as wide and half as high, each pixel the mean of four. */
export function halved({ width, height, data }: Picture): Picture {
  const [w, h] = [width >> 1, height >> 1];
  const half = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) {
    let from = 2 * y * width;
    for (let x = 0; x < w; x++, from += 2)
      half[y * w + x] = (data[from]! + data[from + 1]! + data[from + width]! + data[from + width + 1]! + 2) >> 2;
  }
  return { width: w, height: h, data: half };
}

/** The value below which a share of the pixels lies. */
export function percentile(histogram: Uint32Array, share: number): number {
  let all = 0;
  for (const count of histogram) all += count;
  let sum = 0;
  for (let value = 0; value < histogram.length; value++) {
    sum += histogram[value]!;
    if (sum >= all * share) return value;
  }
  return histogram.length - 1;
}

export function histogramOf(data: Uint8Array, step = 1): Uint32Array {
  const histogram = new Uint32Array(256);
  for (let at = 0; at < data.length; at += step) histogram[data[at]!]!++;
  return histogram;
}
