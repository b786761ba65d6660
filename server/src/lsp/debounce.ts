/** Runs a piece of work once after things have been quiet, however often it was asked for. */
export class Debounce {
  private readonly run: () => void;
  /** Milliseconds after which the work is done even though it is never quiet. */
  private readonly longest: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstAsked = 0;

  constructor(run: () => void, longest = Number.POSITIVE_INFINITY) {
    this.run = run;
    this.longest = longest;
  }

  /** Starts waiting again. */
  after(milliseconds: number): void {
    const now = performance.now();
    if (this.timer === undefined) this.firstAsked = now;
    clearTimeout(this.timer);
    const latest = this.firstAsked + this.longest - now;
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        this.run();
      },
      Math.max(0, Math.min(milliseconds, latest)),
    );
  }

  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
