import { soon } from './soon.ts';

/**
 * Lets messages that are in the queue already be handled before something is done: changes that wait are taken in together, and no timer is needed. A class
 * because it counts.
 */
export class Turns {
  readonly #action: () => void;
  #left = 0;

  constructor(action: () => void) {
    this.#action = action;
  }

  /** Does it in two turns from now: in the first, a message that is in the queue is handled, and may be one more change. */
  wait(): void {
    const waiting = this.#left > 0;
    this.#left = 2;
    if (!waiting) soon(() => this.#turn());
  }

  #turn(): void {
    this.#left--;
    if (this.#left > 0) soon(() => this.#turn());
    else this.#action();
  }
}
