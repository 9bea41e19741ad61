/** Calls a function after what waits already: at once where Node can, else by a message to ourselves, which is quicker than the shortest timer of a browser. */
export function soon(callback: () => void): void {
  if (typeof setImmediate === 'function') {
    setImmediate(callback);
    return;
  }
  waiting.push(callback);
  port ??= openPort();
  port.postMessage(null);
}

/** Lets waiting messages go first: a long piece of work is cut into slices with this. */
export function yieldToMessages(): Promise<void> {
  return new Promise((resolve) => soon(resolve));
}

/** In a browser: one call for each message. */
const waiting: (() => void)[] = [];
let port: Port | undefined;

/** Of a browser's message port. */
interface Port {
  onmessage: (() => void) | null;
  postMessage(message: null): void;
}

function openPort(): Port {
  const { port1, port2 } = new MessageChannel() as unknown as { readonly port1: Port; readonly port2: Port };
  port1.onmessage = () => waiting.shift()?.();
  return port2;
}
