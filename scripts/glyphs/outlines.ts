/**
 * Drawings as outlines. A font fills, it does not draw lines: a stroke becomes the shape it covers, and what lies on top
 * of each other one shape.
 */
import CanvasKitInit, { type CanvasKit, type Path } from 'canvaskit-wasm';

/** Moved to a place and made larger or smaller. */
interface Placed {
  readonly at: readonly [x: number, y: number];
  readonly scale: number;
}

/** Precision is lost in small numbers: outlines are found of drawings so much larger, then made small again. */
const LARGER = 128;
/** By an angle that no edge of a drawing has. */
const TURNED = 0.3;
/** So far, in larger units, from where edges of drawings are. */
const BESIDE = 3.3;

export class Outlines {
  private readonly kit: CanvasKit;

  private constructor(kit: CanvasKit) {
    this.kit = kit;
  }

  static async make(): Promise<Outlines> {
    return new Outlines(await CanvasKitInit());
  }

  /** What the lines of paths, as SVG writes them, cover with round ends and corners. */
  stroked(paths: readonly string[], width: number, placed: Placed = { at: [0, 0], scale: 1 }): Path {
    const { StrokeCap, StrokeJoin } = this.kit;
    const style = { width: width * LARGER, cap: StrokeCap.Round, join: StrokeJoin.Round, precision: 4 };
    const { at, scale } = placed;
    const place = { at: [at[0] * LARGER, at[1] * LARGER], scale } as const;
    return this.union(paths.map((d) => this.transformed(made(this.filled(d).makeStroked(style)), place)));
  }

  /** What a closed path encloses. */
  filled(d: string): Path {
    return this.transformed(made(this.kit.Path.MakeFromSVGString(d)), { at: [0, 0], scale: LARGER });
  }

  union(paths: readonly Path[]): Path {
    const { Path, PathOp } = this.kit;
    const nothing = new this.kit.PathBuilder().detachAndDelete();
    return paths.reduce((all, path) => made(Path.MakeFromOp(all, path, PathOp.Union)), nothing);
  }

  /** The first without what the second covers. */
  without(path: Path, other: Path): Path {
    return made(this.kit.Path.MakeFromOp(path, other, this.kit.PathOp.Difference));
  }

  /** As SVG writes a path, for a font: y upwards from the baseline, `scale` units of it for one of the drawing. */
  forFont(path: Path, scale: number, baseline: number): string {
    const unit = scale / LARGER;
    return this.matrix(this.winding(path), [unit, 0, 0, 0, -unit, baseline * scale, 0, 0, 1]).toSVGString();
  }

  /**
   * A font fills what an outline winds around; outlines come as what is crossed an odd number of times. Where edges stand
   * straight above each other, holes are taken for filled (canvaskit-wasm 0.42): so the drawing is turned meanwhile.
   */
  private winding(path: Path): Path {
    const [cos, sin] = [Math.cos(TURNED), Math.sin(TURNED)];
    const turned = this.matrix(path, [cos, -sin, 0, sin, cos, 0, 0, 0, 1]);
    const winding = this.matrix(made(turned.makeAsWinding()), [cos, sin, 0, -sin, cos, 0, 0, 0, 1]);
    const [left = 0, top = 0, right = 0, bottom = 0] = path.getBounds();
    for (let x = left + BESIDE; x < right; x += LARGER / 8) {
      for (let y = top + BESIDE; y < bottom; y += LARGER / 8) {
        if (path.contains(x, y) !== winding.contains(x, y))
          throw new Error(`an outline is filled at ${x}, ${y}`);
      }
    }
    return winding;
  }

  private transformed(path: Path, { at: [x, y], scale }: Placed): Path {
    return this.matrix(path, [scale, 0, x, 0, scale, y, 0, 0, 1]);
  }

  private matrix(path: Path, matrix: readonly number[]): Path {
    return new this.kit.PathBuilder(path).transform([...matrix]).detachAndDelete();
  }
}

function made(path: Path | null): Path {
  if (path === null) throw new Error('no outline could be made of a drawing');
  return path;
}
