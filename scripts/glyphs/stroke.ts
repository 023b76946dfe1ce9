/**
 * The outline of a stroke with round ends and corners. A font fills, it does not draw lines; all outlines run the same
 * way round, so what lies on top of each other is filled once.
 */
import { angleStep, type Point, type Run } from './path.ts';

/** Closed outlines. */
export type Outline = readonly Point[];

export function stroked(run: Run, width: number): Outline[] {
  const radius = width / 2;
  const { points, closed } = run;
  const [only] = points;
  if (points.length === 1 && only !== undefined) return [disc(only, radius)];
  const back = [...points].reverse();
  if (!closed) return [[...side(points, radius, false), ...side(back, radius, false)]];
  return [side(points, radius, true), side(back, radius, true)];
}

/** The outline the other way round: what it covers is left out of what lies below. */
export function cutOut(outlines: readonly Outline[]): Outline[] {
  return outlines.map((outline) => [...outline].reverse());
}

function disc([x, y]: Point, radius: number): Outline {
  return turnAround([x, y], radius, 0, -2 * Math.PI).slice(0, -1);
}

/** A point of an outline, and the directions from which and in which the outline leads there. */
interface Step {
  readonly at: Point;
  readonly from: number;
  readonly to: number;
}

/** The line at the left of a run of points, with a half circle around its end unless it is closed. */
function side(points: readonly Point[], radius: number, closed: boolean): Point[] {
  const steps: Step[] = [];
  const count = points.length;
  const at = (i: number): Point => points[(i + count) % count] ?? [0, 0];
  const segments = closed ? count : count - 1;
  const directionOf = (i: number): number => angleOf(at(i), at(i + 1));
  const turnAfter = (i: number): number =>
    !closed && (i < 0 || i === segments - 1) ? 0 : normal(directionOf(i + 1) - directionOf(i));
  const meets = (turn: number): boolean => turn < 0 && turn > -SHARPEST;
  for (let i = 0; i < segments; i++) {
    const direction = directionOf(i);
    const left = direction - Math.PI / 2;
    const turn = turnAfter(i);
    const along = { from: direction, to: direction };
    const around = (by: number): Step[] =>
      turnAround(at(i + 1), radius, left, by).map((point) => ({ at: point, ...along }));
    if (!meets(turnAfter(i - 1))) steps.push({ at: moved(at(i), left, radius), ...along });
    // Inside a corner the two lines meet, unless it leads back; outside, an arc leads from one to the other.
    if (meets(turn)) {
      const corner = moved(at(i + 1), left + turn / 2, radius / Math.cos(turn / 2));
      steps.push({ at: corner, from: direction, to: directionOf(i + 1) });
    } else steps.push({ at: moved(at(i + 1), left, radius), ...along }, ...around(Math.max(0, turn)));
    if (!closed && i === segments - 1) steps.push(...around(Math.PI));
  }
  return cleared(steps, closed, (point) => isInside(point, points, closed, radius * (1 - EDGE)));
}

/** Without what lies inside the stroke: where a piece is left out, the lines before and after it meet. */
function cleared(steps: readonly Step[], closed: boolean, inside: (point: Point) => boolean): Point[] {
  const kept = steps.map(({ at }) => !inside(at));
  const line: Point[] = [];
  steps.forEach((step, i) => {
    if (!kept[i]) return;
    line.push(step.at);
    if (kept[(i + 1) % steps.length] || (!closed && i === steps.length - 1)) return;
    let next = (i + 1) % steps.length;
    while (!kept[next]) next = (next + 1) % steps.length;
    const after = steps[next];
    const meeting = after === undefined ? null : meetingOf(step.at, step.to, after.at, after.from);
    if (meeting !== null && !inside(meeting)) line.push(meeting);
  });
  return line;
}

/** Where a line that goes on from one point meets the line that comes to another; null = nowhere ahead. */
function meetingOf(one: Point, to: number, other: Point, from: number): Point | null {
  const turn = Math.sin(from - to);
  if (Math.abs(turn) < 1e-6) return null;
  const [dx, dy] = [other[0] - one[0], other[1] - one[1]];
  const ahead = (dx * Math.sin(from) - dy * Math.cos(from)) / turn;
  return ahead <= 0 ? null : moved(one, to, ahead);
}

/** A corner sharper than this leads back where it came from. */
const SHARPEST = 2.8;
/** The lines that stand for curves are so much nearer or farther, as a part of the radius. */
const EDGE = 0.03;

/** Whether a point is nearer to the run than its edge: such a one is part of no outline. */
function isInside([x, y]: Point, points: readonly Point[], closed: boolean, radius: number): boolean {
  const segments = closed ? points.length : points.length - 1;
  for (let i = 0; i < segments; i++) {
    const [ax, ay] = points[i] ?? [0, 0];
    const [bx, by] = points[(i + 1) % points.length] ?? [0, 0];
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    if (Math.hypot(x - ax - along * dx, y - ay - along * dy) < radius) return true;
  }
  return false;
}

function angleOf([ax, ay]: Point, [bx, by]: Point): number {
  return Math.atan2(by - ay, bx - ax);
}

/** Between -π and π. */
function normal(angle: number): number {
  if (angle > Math.PI) return angle - 2 * Math.PI;
  return angle <= -Math.PI ? angle + 2 * Math.PI : angle;
}

function moved([x, y]: Point, angle: number, by: number): Point {
  return [x + by * Math.cos(angle), y + by * Math.sin(angle)];
}

function turnAround(centre: Point, radius: number, from: number, by: number): Point[] {
  if (by === 0) return [];
  const steps = Math.max(1, Math.ceil(Math.abs(by) / angleStep(radius)));
  return Array.from({ length: steps }, (_, i) => moved(centre, from + (by * (i + 1)) / steps, radius));
}
