/** Calls a function after what waits already: at once where Node can, else with the shortest timer. */
export function soon(callback: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(callback);
  else setTimeout(callback, 0);
}

/** Lets waiting messages go first: a long piece of work is cut into slices with this. */
export function yieldToMessages(): Promise<void> {
  return new Promise((resolve) => soon(resolve));
}
