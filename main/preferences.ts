/** What is kept for a person between starts: language, theme, layout, the last stores. A broken file is no reason not to start. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type Preferences, preferencesSchema } from '../shared/api.ts';

const RECENT_STORES = 8;
const LARGEST_LAYOUT = 65_536;

const fileSchema = z.object({
  preferences: preferencesSchema.default(preferencesSchema.parse({})),
  recent: z.array(z.string()).default([]),
});
type Kept = z.infer<typeof fileSchema>;

export class PreferencesFile {
  private readonly path: string;
  private kept: Kept;

  constructor(path: string) {
    this.path = path;
    this.kept = readKept(path);
  }

  read(): Preferences {
    return this.kept.preferences;
  }

  write(preferences: Preferences): void {
    if (JSON.stringify(preferences.layout).length > LARGEST_LAYOUT) return;
    this.kept = { ...this.kept, preferences };
    this.save();
  }

  /** Paths of the last stores, the newest first. */
  recent(): readonly string[] {
    return this.kept.recent;
  }

  addRecent(path: string): void {
    const recent = [path, ...this.kept.recent.filter((other) => other !== path)].slice(0, RECENT_STORES);
    this.kept = { ...this.kept, recent };
    this.save();
  }

  private save(): void {
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      writeFileSync(`${this.path}.new`, JSON.stringify(this.kept, null, 2));
      renameSync(`${this.path}.new`, this.path);
    } catch (error) {
      // Widths of columns are not worth stopping somebody's work for.
      console.error('preferences are not saved:', error);
    }
  }
}

function readKept(path: string): Kept {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return fileSchema.parse({});
  }
}
