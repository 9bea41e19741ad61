/** Middle and 95th percentile of a series of times, in milliseconds. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
}

/** Runs `action` `count` times after `warmUp` runs that are not counted, and waits for each. */
export async function measure(count: number, action: (run: number) => unknown, warmUp = Math.ceil(count / 4)): Promise<Timing> {
  for (let run = 0; run < warmUp; run++) await action(run);
  const times: number[] = [];
  for (let run = 0; run < count; run++) {
    const start = performance.now();
    await action(warmUp + run);
    times.push(performance.now() - start);
  }
  return summarise(times);
}

/** The same for several things that are compared: they take turns, so that what else the machine does falls on all of them. */
export async function measureInTurns(count: number, actions: readonly ((run: number) => unknown)[]): Promise<readonly Timing[]> {
  const times = actions.map((): number[] => []);
  const warmUp = Math.ceil(count / 4);
  for (let run = 0; run < warmUp + count; run++) {
    for (const [index, action] of actions.entries()) {
      const start = performance.now();
      await action(run);
      if (run >= warmUp) times[index]?.push(performance.now() - start);
    }
  }
  return times.map(summarise);
}

export function summarise(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}
