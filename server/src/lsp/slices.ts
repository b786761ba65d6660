/** Milliseconds of work after which messages of the client are let in. */
const SLICE = 15;

/** Divides long work, so that keystrokes and cancellations get through. */
export class Slices {
  private since = performance.now();

  /** Whether there was a pause, in which things may have changed. */
  async pause(): Promise<boolean> {
    if (performance.now() - this.since < SLICE) return false;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.since = performance.now();
    return true;
  }
}
