import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** The programs that run in threads of their own, as their sources stand beside this file. */
export type ThreadProgram = 'import/importWorker' | 'index/indexWorker';

/** The file of such a program: in the package beside the other programs, in development the source. */
export function getThreadProgram(program: ThreadProgram): string {
  const here = fileURLToPath(import.meta.url);
  return join(dirname(here), here.endsWith('.ts') ? `${program}.ts` : `${basename(program)}.mjs`);
}

/**
 * Runs a file in a thread. What a library prints in it is no output of ours: standard output may be the channel to an editor. The thread gets
 * neither options nor environment of this process, so that it is the same however the process was started.
 */
export function startThread(file: string, options: WorkerOptions): Worker {
  const alone: WorkerOptions = { execArgv: [], env: {}, stdout: true, stderr: true, ...options };
  if (!file.endsWith('.ts')) return new Worker(file, alone);
  // In development the thread runs the sources, which need their loader.
  const loader = pathToFileURL(join(dirname(createRequire(file).resolve('tsx/package.json')), 'dist/esm/api/index.mjs')).href;
  return new Worker(`import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(pathToFileURL(file).href)}); })`, { ...alone, eval: true });
}
