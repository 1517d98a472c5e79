import sharp from 'sharp';
import type { Box, Layout } from '../src/layout/layout.ts';

/** A random number from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export type Stroke = 'straight' | 'slanted' | 'wavy' | 'double' | 'hand';
export const strokes: readonly Stroke[] = ['straight', 'slanted', 'wavy', 'double', 'hand'];

export interface Pen {
  readonly colour: string;
  readonly widthMm: number;
  readonly opacity: number;
}

export const pens: readonly Pen[] = [
  { colour: '#14203f', widthMm: 0.4, opacity: 0.92 },
  { colour: '#1535b0', widthMm: 0.45, opacity: 0.85 },
  { colour: '#c01818', widthMm: 0.5, opacity: 0.85 },
  { colour: '#0c7a33', widthMm: 0.45, opacity: 0.85 },
  { colour: '#111111', widthMm: 0.7, opacity: 0.95 },
];
export const pencil: Pen = { colour: '#666666', widthMm: 0.4, opacity: 0.4 };

const path = (d: string, pen: Pen) =>
  `<path d="${d}" fill="none" stroke="${pen.colour}" stroke-width="${pen.widthMm}" stroke-opacity="${pen.opacity}" stroke-linecap="round" stroke-linejoin="round"/>`;
const points = (list: readonly (readonly [number, number])[]) =>
  list.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join('');

/** A line through a name, as SVG in millimetres. */
export function strike(box: Box, kind: Stroke, pen: Pen, roll: () => number): string {
  const middle = box.y + box.height * (0.42 + roll() * 0.18);
  const from = box.x - 2 + roll() * 2.5;
  const to = box.x + box.width + 1.5 - roll() * 2.5;
  const slope = kind === 'slanted' ? (roll() - 0.5) * 3 : (roll() - 0.5) * 0.6;
  const line = (off: number) =>
    Array.from({ length: 40 }, (_, k): readonly [number, number] => {
      const t = k / 39;
      const wave =
        kind === 'wavy'
          ? Math.sin(t * 18) * 0.7
          : kind === 'hand'
            ? Math.sin(t * 5 + 1) * 0.35 + (roll() - 0.5) * 0.15
            : 0;
      return [from + (to - from) * t, middle + off + slope * (t - 0.5) + wave];
    });
  return kind === 'double'
    ? path(points(line(-0.45)), pen) + path(points(line(0.45)), pen)
    : path(points(line(0)), pen);
}

export function tick({ x, y, width, height }: Box, pen: Pen): string {
  const at = (u: number, v: number): readonly [number, number] => [x + width * u, y + height * v];
  return path(points([at(0.2, 0.5), at(0.42, 0.8), at(0.85, 0.15)]), pen);
}

export function cross({ x, y, width, height }: Box, pen: Pen): string {
  const at = (u: number, v: number): readonly [number, number] => [x + width * u, y + height * v];
  return path(points([at(0.15, 0.15), at(0.85, 0.85)]), pen) + path(points([at(0.85, 0.15), at(0.15, 0.85)]), pen);
}

/** Small loops, as of words. */
export function writing(x: number, y: number, widthMm: number, pen: Pen, roll: () => number): string {
  const list = Array.from({ length: Math.round(widthMm * 6) }, (_, k): readonly [number, number] => [
    x + k / 6 + Math.sin(k * 1.3) * 0.8,
    y + Math.cos(k * 1.1) * (1.2 + roll() * 0.8),
  ]);
  return path(points(list), pen);
}

export function scribble({ x, y, width, height }: Box, pen: Pen, roll: () => number): string {
  const list = Array.from({ length: 60 }, (_, k): readonly [number, number] => [
    x + width * (k / 59),
    y + height * (k % 2 === 0 ? 0.05 + roll() * 0.15 : 0.8 + roll() * 0.2),
  ]);
  return path(points(list), pen);
}

export function stampAt({ x, y, width, height }: Box): string {
  const r = Math.min(width, height) * 0.42;
  return `<circle cx="${x + width / 2}" cy="${y + height / 2}" r="${r}" fill="none" stroke="#c8102e" stroke-width="0.9" stroke-opacity=".8"/><circle cx="${x + width / 2}" cy="${y + height / 2}" r="${r * 0.6}" fill="none" stroke="#c8102e" stroke-width="0.5" stroke-opacity=".8"/>`;
}

/** What scanning does to a page. */
export interface Scanner {
  readonly dpi: number;
  readonly turnDegrees: number;
  readonly upsideDown: boolean;
  readonly skew: number;
  readonly scale: number;
  readonly noise: number;
  readonly ink: 'colour' | 'grey' | 'bits';
  readonly quality: number;
  readonly blur: number;
  readonly paper: string;
  /** Print of the other side that shines through, as SVG. */
  readonly behind?: string;
  /** Brown rings. */
  readonly stain?: boolean;
}

export const plainScanner: Scanner = {
  dpi: 200,
  turnDegrees: 0,
  upsideDown: false,
  skew: 0,
  scale: 1,
  noise: 0,
  ink: 'grey',
  quality: 85,
  blur: 0,
  paper: '#ffffff',
};

export function anyScanner(roll: () => number): Scanner {
  const pick = <T>(...of: readonly T[]): T => of[Math.floor(roll() * of.length)]!;
  return {
    dpi: pick(150, 200, 200, 300),
    turnDegrees: (roll() - 0.5) * 6,
    upsideDown: roll() < 0.3,
    skew: (roll() - 0.5) * 0.01,
    scale: 0.97 + roll() * 0.05,
    noise: roll() * 14,
    ink: pick('colour', 'colour', 'grey', 'grey', 'bits'),
    quality: pick(45, 65, 85),
    blur: pick(0, 0.4, 0.8),
    paper: pick('#ffffff', '#f4f1e6', '#e6e6e6'),
  };
}

const dotsPerMm = (dpi: number) => dpi / 25.4;

/** The page as a scanner gives it: the print with what was drawn on it. `page` is a PNG of the printed page. */
export async function scanned(page: Buffer, layout: Layout, drawn: string, how: Scanner, roll: () => number) {
  const { width, height } = layout.page;
  const k = dotsPerMm(how.dpi);
  const [w, h] = [Math.round(width * k), Math.round(height * k)];
  const stain = how.stain
    ? `<circle cx="120" cy="170" r="24" fill="#b07a3a" fill-opacity=".16"/><circle cx="120" cy="170" r="24" fill="none" stroke="#8a5a20" stroke-width="1.2" stroke-opacity=".22"/>`
    : '';
  const behind = how.behind ? `<g opacity=".1" transform="translate(${width} 0) scale(-1 1)">${how.behind}</g>` : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${width} ${height}">${behind}${stain}${drawn}</svg>`;
  const marked = await sharp(page)
    .resize(w, h, { fit: 'fill' })
    .toColourspace('srgb')
    .removeAlpha()
    .composite([{ input: Buffer.from(svg), blend: 'multiply' }])
    .png()
    .toBuffer();
  const angle = ((how.turnDegrees + (how.upsideDown ? 180 : 0)) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * how.scale, Math.sin(angle) * how.scale];
  const grown = await sharp(marked)
    .affine([cos, -sin + how.skew, sin, cos], { background: how.paper, interpolator: 'bicubic' })
    .png()
    .toBuffer({ resolveWithObject: true });
  let turned = sharp(grown.data);
  if (how.blur > 0) turned = turned.blur(0.3 + how.blur);
  if (how.ink !== 'colour') turned = turned.greyscale();
  const { data, info } = await turned.raw().toBuffer({ resolveWithObject: true });
  if (how.noise > 0)
    for (let at = 0; at < data.length; at++) {
      const value = data[at]! + (roll() + roll() + roll() - 1.5) * how.noise;
      data[at] = Math.max(0, Math.min(255, value));
    }
  const raw = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels as 1 | 3 } });
  if (how.ink === 'bits') return raw.threshold(160).png({ palette: true, colours: 2 }).toBuffer();
  return raw.jpeg({ quality: how.quality }).toBuffer();
}
