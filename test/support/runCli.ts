import { run } from '../../server/src/cli/run.ts';

export interface CliResult {
  readonly code: number | 'serve';
  readonly out: string;
  readonly err: string;
  readonly json: () => unknown;
}

export interface CliOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
}

/** The command line in this process: what it wrote and how it ended. Today is always 1 January 2027. */
export async function runCli(args: readonly string[], { cwd, env = {}, isTerminal = false }: CliOptions): Promise<CliResult> {
  let out = '';
  let err = '';
  const code = await run(args, {
    cwd,
    env,
    stdout: {
      write: (text) => {
        out += text;
      },
      isTerminal,
    },
    stderr: {
      write: (text) => {
        err += text;
      },
      isTerminal,
    },
    today: () => '2027-01-01',
  });
  return { code, out, err, json: () => JSON.parse(out) as unknown };
}
