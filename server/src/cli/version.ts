import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProductFolder } from '../files/productFolder.ts';

/** As in the product's manifest: `0.1.0`. Empty in an installation without one. */
export function getProductVersion(): string {
  const folder = findProductFolder();
  if (folder === undefined) return '';
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version?: unknown };
  return typeof manifest.version === 'string' ? manifest.version : '';
}
