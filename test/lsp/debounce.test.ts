import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Debounce } from '../../server/src/lsp/debounce.ts';

describe('waiting until things are quiet', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('runs once for a burst', () => {
    const run = vi.fn();
    const debounce = new Debounce(run);
    for (let change = 0; change < 100; change++) {
      debounce.after(250);
      vi.advanceTimersByTime(100);
    }
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(250);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('does not wait for ever where there is a longest wait', () => {
    const run = vi.fn();
    const debounce = new Debounce(run, 3000);
    for (let change = 0; change < 40; change++) {
      debounce.after(300);
      vi.advanceTimersByTime(100);
    }
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('does nothing once cancelled, and waits anew afterwards', () => {
    const run = vi.fn();
    const debounce = new Debounce(run);
    debounce.after(250);
    debounce.cancel();
    vi.advanceTimersByTime(1000);
    expect(run).not.toHaveBeenCalled();
    debounce.after(0);
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledTimes(1);
  });
});
