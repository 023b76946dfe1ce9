/** The words of a page, as they are searched. */
export class PageWords {
  private readonly lines: string[] = [];
  private within: string[] | null = null;

  begin(): void {
    this.within = [];
  }

  add(text: string): void {
    this.within?.push(text);
  }

  end(): void {
    const { within, lines } = this;
    if (within === null) return;
    lines.push(...within);
    // A code that goes on in a second line is found whole, too.
    if (within.length > 1) lines.push(within.join(''));
    this.within = null;
  }

  all(): string {
    return this.lines.join(' ');
  }
}
