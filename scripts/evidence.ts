import { createLibrary } from '../server/src/core/library/library.ts';
import { evidenceRanking, firstFew, isForDeveloping, measureRecall, plainRanking, readEvidencePairs, type Ranking } from '../test/support/evidencePairs.ts';
import { readSeeds } from '../test/support/readSeeds.ts';
import { summarise } from './bench/measure.ts';

/**
 * `npm run bench:evidence`: how many of the paragraphs that a drafter would cite for a recommendation (`test/fixtures/evidence/mex.json`, chosen by
 * reading) are among the first five found, beside plain BM25 in the same run, and how long it takes. The ranking was developed on one half of
 * the table and never on the other.
 */
const library = createLibrary(readSeeds());
const pairs = readEvidencePairs();
const halves = [
  ['developed on', pairs.filter(isForDeveloping)],
  ['held out', pairs.filter((pair) => !isForDeveloping(pair))],
] as const;
const rankings: readonly (readonly [name: string, ranking: Ranking])[] = [
  ['plain BM25', plainRanking(library)],
  ['evidence', evidenceRanking(library)],
];
console.log(`${''.padEnd(14)}${'recommendations'.padStart(16)}${`hit in ${firstFew}`.padStart(12)}${`recall at ${firstFew}`.padStart(14)}`);
for (const [half, some] of halves) {
  for (const [name, ranking] of rankings) {
    const { hit, recall } = measureRecall(library, some, ranking);
    console.log(`${name.padEnd(12)}${half.padStart(13)}${String(some.length).padStart(5)}${hit.toFixed(3).padStart(12)}${recall.toFixed(3).padStart(14)}`);
  }
}

const units = library.documents.flatMap((document) => document.recommendations);
const evidence = evidenceRanking(library);
const times: number[] = [];
for (let round = 0; round < 4; round++) {
  for (const unit of units) {
    const start = performance.now();
    evidence(unit, firstFew);
    if (round > 0) times.push(performance.now() - start);
  }
}
const { median, p95 } = summarise(times);
console.log(`One recommendation over the five seeds, once indexed: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
