/** What a command may touch of the world outside. Tests give their own. */
export interface Io {
  /** Absolute path of the folder the command runs in. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Today's date where the user is, as `2026-05-31`. */
  readonly today: () => string;
}

export interface Output {
  write(text: string): void;
  /** True when a person reads along: only then is there colour. */
  readonly isTerminal: boolean;
}

/** What a command ended with. Scripts rely on the numbers: they are part of the interface. */
export const exitCodes = {
  fine: 0,
  findings: 1,
  usage: 2,
  unreadable: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
