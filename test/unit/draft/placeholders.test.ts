import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDraft } from '../../../server/src/core/draft/parseDraft.ts';

function slotsOf(text: string): string[] {
  return parseDraft('x.md', text).placeholders.map(({ start, end }) => text.slice(start, end));
}

describe('unfilled slots', () => {
  const cases: readonly (readonly [text: string, slots: readonly string[]])[] = [
    ['{Authority} adopted {measure} on {date}.', ['{Authority}', '{measure}', '{date}']],
    ['La materia: {36 b)}, {…} y {}.', ['{36 b)}', '{…}', '{}']],
    ['## {Heading}\n\n> {quoted}\n\n| {a} |\n|---|\n| {b} |\n\n[^1]: {note}', ['{Heading}', '{quoted}', '{a}', '{b}', '{note}']],
    ['A **{bold}** one, {**bold** inside}.', ['{bold}', '{**bold** inside}']],
    ['`{code}` <!-- {comment} --> [link](https://a/{id}) \\{literal}', []],
    ['```\n{code}\n```\n\n<!--\n{comment}\n-->', []],
    ['{not\non one line} and { open', []],
    ['{{nested}}', ['{nested}']],
  ];
  for (const [text, slots] of cases) it(`in ${JSON.stringify(text)}: ${slots.length}`, () => assert.deepEqual(slotsOf(text), slots));
});
