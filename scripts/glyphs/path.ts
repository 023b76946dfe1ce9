/** The shapes of an icon (path, circle, rect, line, polyline, ellipse) as runs of straight lines, fine enough for a font. */

export type Point = readonly [x: number, y: number];

/** A run of points; a closed one leads back from the last to the first. */
export interface Run {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** How far a line may be from the curve it stands for, in the units of the drawing. */
const TOLERANCE = 0.015;

const ARGUMENTS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** The runs of the attribute `d` of a path. */
export function runsOf(d: string): Run[] {
  const runs: Run[] = [];
  let points: Point[] = [];
  let at: Point = [0, 0];
  /** The last control point of a curve, which a smooth one after it mirrors. */
  let control: Point | null = null;
  const finish = (closed: boolean): void => {
    const distinct = points.filter((point, i) => i === 0 || distance(point, points[i - 1] ?? point) > 1e-6);
    if (distinct.length > 1 || (distinct.length === 1 && points.length > 1))
      runs.push(cleaned(distinct, closed));
    points = [];
  };
  for (const { command, values } of commandsOf(d)) {
    const name = command.toUpperCase();
    const relative = command !== name;
    const [dx, dy] = relative ? at : [0, 0];
    const point = (i: number): Point => [(values[i] ?? 0) + dx, (values[i + 1] ?? 0) + dy];
    const mirrored = (): Point => (control === null ? at : [2 * at[0] - control[0], 2 * at[1] - control[1]]);
    if (name === 'M') {
      finish(false);
      at = point(0);
      points = [at];
      control = null;
      continue;
    }
    if (name === 'Z') {
      const start = points[0] ?? at;
      finish(true);
      at = start;
      points = [at];
      control = null;
      continue;
    }
    let added: Point[];
    let next: Point | null = null;
    if (name === 'L') added = [point(0)];
    else if (name === 'H') added = [[(values[0] ?? 0) + dx, at[1]]];
    else if (name === 'V') added = [[at[0], (values[0] ?? 0) + dy]];
    else if (name === 'C' || name === 'S') {
      const first = name === 'C' ? point(0) : mirrored();
      const second = point(name === 'C' ? 2 : 0);
      added = cubic(at, first, second, point(name === 'C' ? 4 : 2));
      next = second;
    } else if (name === 'Q' || name === 'T') {
      const middle = name === 'Q' ? point(0) : mirrored();
      added = quadratic(at, middle, point(name === 'Q' ? 2 : 0));
      next = middle;
    } else {
      const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0] = values;
      added = arc(at, point(5), [rx, ry], turn, large !== 0, sweep !== 0);
    }
    points.push(...added);
    at = added.at(-1) ?? at;
    control = next;
  }
  finish(false);
  return runs;
}

/** The runs of any shape of an icon. */
export function runsOfShape(shape: string, attributes: Readonly<Record<string, string>>): Run[] {
  const number = (name: string): number => Number(attributes[name] ?? 0);
  switch (shape) {
    case 'path':
      return runsOf(attributes.d ?? '');
    case 'circle':
      return runsOf(ellipse(number('cx'), number('cy'), number('r'), number('r')));
    case 'ellipse':
      return runsOf(ellipse(number('cx'), number('cy'), number('rx'), number('ry')));
    case 'line':
      return runsOf(`M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`);
    case 'polyline':
      return runsOf(`M${attributes.points ?? ''}`);
    case 'polygon':
      return runsOf(`M${attributes.points ?? ''}Z`);
    case 'rect':
      return runsOf(
        rectangle(number('x'), number('y'), number('width'), number('height'), number('rx') || number('ry')),
      );
    default:
      throw new Error(`no icon has been drawn with <${shape}> so far`);
  }
}

export function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}

function rectangle(x: number, y: number, width: number, height: number, r: number): string {
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const corner = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return [
    `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}`,
    `h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}Z`,
  ].join('');
}

function* commandsOf(d: string): Generator<{ readonly command: string; readonly values: readonly number[] }> {
  for (const [, command = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const name = command.toUpperCase();
    const values = numbersOf(rest, name === 'A');
    const count = ARGUMENTS[name];
    if (count === undefined) throw new Error(`no path command ${command}`);
    if (count === 0) yield { command, values: [] };
    for (let i = 0; i < values.length; i += count) {
      // What follows a move without a letter of its own is lines.
      const again = i > 0 && name === 'M' ? (command === 'm' ? 'l' : 'L') : command;
      yield { command: again, values: values.slice(i, i + count) };
    }
  }
}

/** Numbers may stand without anything between them; the two flags of an arc have one digit each. */
function numbersOf(text: string, ofArc: boolean): number[] {
  const values: number[] = [];
  let rest = text.replace(/^[\s,]+/, '');
  while (rest !== '') {
    const isFlag = ofArc && (values.length % 7 === 3 || values.length % 7 === 4);
    const found = (isFlag ? /^[01]/ : /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/i).exec(rest)?.[0];
    if (found === undefined) throw new Error(`no number: ${rest}`);
    values.push(Number(found));
    rest = rest.slice(found.length).replace(/^[\s,]+/, '');
  }
  return values;
}

/** A closed run does not say its first point twice. */
function cleaned(points: readonly Point[], closed: boolean): Run {
  const [first] = points;
  const last = points.at(-1);
  const twice =
    closed && points.length > 2 && first !== undefined && last !== undefined && distance(first, last) < 1e-6;
  return { points: twice ? points.slice(0, -1) : points, closed };
}

function cubic(a: Point, b: Point, c: Point, d: Point): Point[] {
  const steps = stepsFor(distance(a, b) + distance(b, c) + distance(c, d));
  return curve(steps, (t) => {
    const s = 1 - t;
    return mix([a, b, c, d], [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]);
  });
}

function quadratic(a: Point, b: Point, c: Point): Point[] {
  const steps = stepsFor(distance(a, b) + distance(b, c));
  return curve(steps, (t) => mix([a, b, c], [(1 - t) * (1 - t), 2 * (1 - t) * t, t * t]));
}

/** As SVG says an arc goes from one point to another. */
function arc(from: Point, to: Point, radii: Point, turn: number, large: boolean, sweep: boolean): Point[] {
  let [rx, ry] = radii;
  if (rx === 0 || ry === 0) return [to];
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [hx, hy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * hx + sin * hy, cos * hy - sin * hx];
  const tooFar = Math.sqrt((x / rx) ** 2 + (y / ry) ** 2);
  if (tooFar > 1) [rx, ry] = [rx * tooFar, ry * tooFar];
  const spread = (rx * rx * ry * ry) / (rx * rx * y * y + ry * ry * x * x) - 1;
  const reach = Math.sqrt(Math.max(0, spread)) * (large === sweep ? -1 : 1);
  const [px, py] = [(reach * rx * y) / ry, (-reach * ry * x) / rx];
  const centre: Point = [
    cos * px - sin * py + (from[0] + to[0]) / 2,
    sin * px + cos * py + (from[1] + to[1]) / 2,
  ];
  const start = Math.atan2((y - py) / ry, (x - px) / rx);
  let sweepAngle = Math.atan2((-y - py) / ry, (-x - px) / rx) - start;
  if (sweep && sweepAngle < 0) sweepAngle += 2 * Math.PI;
  if (!sweep && sweepAngle > 0) sweepAngle -= 2 * Math.PI;
  const steps = Math.max(1, Math.ceil(Math.abs(sweepAngle) / angleStep(Math.max(rx, ry))));
  const points = curve(steps, (t) => {
    const [ex, ey] = [rx * Math.cos(start + t * sweepAngle), ry * Math.sin(start + t * sweepAngle)];
    return [centre[0] + cos * ex - sin * ey, centre[1] + sin * ex + cos * ey];
  });
  points[points.length - 1] = to;
  return points;
}

/** The angle over which a line may stand for an arc of that radius. */
export function angleStep(radius: number): number {
  return 2 * Math.acos(1 - Math.min(1, TOLERANCE / radius));
}

function stepsFor(length: number): number {
  return Math.max(2, Math.ceil(length * 4));
}

function curve(steps: number, at: (t: number) => Point): Point[] {
  return Array.from({ length: steps }, (_, i) => at((i + 1) / steps));
}

function mix(points: readonly Point[], weights: readonly number[]): Point {
  const sum = (axis: 0 | 1): number =>
    points.reduce((total, point, i) => total + point[axis] * (weights[i] ?? 0), 0);
  return [sum(0), sum(1)];
}
