import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { blocks, bulletList, emphasis, inline, lines, plain, quotation, strong } from '../../../server/src/core/features/markdown.ts';

// Another program's reading of the Markdown, set to make the most of everything: HTML and bare addresses live.
const MarkdownIt = createRequire(import.meta.url)('markdown-it') as new (options: object) => Renderer;
const renderer = new MarkdownIt({ html: true, linkify: true });
// Like VS Code it links addresses with a scheme or www., and e-mail; not every two words with a full stop between.
renderer.linkify.tlds(['com']);

interface Renderer {
  readonly linkify: { tlds(list: readonly string[]): void };
  parse(text: string, state: object): readonly Token[];
}

interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
}

/** The kinds of things a renderer finds, and the text a reader sees. */
function render(markdown: string): { kinds: string[]; text: string } {
  const kinds = new Set<string>();
  let text = '';
  for (const token of renderer.parse(markdown, {})) {
    kinds.add(token.type);
    for (const child of token.children ?? []) {
      kinds.add(child.type);
      text += child.content;
    }
  }
  return { kinds: [...kinds].sort(), text };
}

const onlyText = ['inline', 'paragraph_close', 'paragraph_open', 'text'];

const hostile = [
  '![x](https://evil.example/pixel.png)',
  '[click](command:workbench.action.terminal.new)',
  '[click][ref]',
  '[ref]: https://evil.example',
  '<img src="https://evil.example/x.png" onerror="alert(1)">',
  '<https://evil.example>',
  '&lt;img src=x&gt; &amp; &#60;b&#62; &nbsp;x',
  'https://evil.example/path and http://evil.example',
  'HTTPS://EVIL.EXAMPLE and Www.evil.example',
  'www.evil.example, mail someone@evil.example',
  'ftp://evil.example/file',
  '`code` ``more`` ```js',
  '$(zap) $(sync~spin) $x^2$ \\(y\\)',
  '[^1] and [^note]: text',
  '# heading',
  '1. list',
  '12) list',
  '- bullet',
  '+ bullet',
  '* bullet',
  '=== and ---',
  '===',
  '---',
  '***',
  '> quotation',
  '| a | b |',
  '~~~ fence',
  '~~gone~~ **bold** __bold__ *it* _it_',
  'line\n\n# heading after a break\n\n- bullet\n\n    code',
  '\\[x\\](y) \\\\',
  '<!-- comment -->',
  '<script>fetch("https://evil.example")</script>',
  'trailing backslash \\',
  ': definition',
  '{ref}`x` {{ slot }}',
];

/** What a reader must see: the same words, with single spaces. */
function seen(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

describe('markdown', () => {
  for (const text of hostile) {
    it(`shows ${JSON.stringify(text)} as it is`, () => {
      const alone = render(plain(text));
      assert.deepEqual(alone.kinds, onlyText);
      assert.equal(alone.text, seen(text));
      const within = render(strong(plain(`a ${text} b`)));
      assert.deepEqual(within.kinds, ['inline', 'paragraph_close', 'paragraph_open', 'strong_close', 'strong_open', 'text']);
      assert.equal(within.text, seen(`a ${text} b`));
    });
  }

  it('leaves nothing that GitHub links without marks, whatever the renderer decodes first', () => {
    for (const text of hostile) assert.doesNotMatch(plain(text), /:\/\/|www\.|@|<|\$\(|!\[|(?<!\\)[[\]`]/i);
  });

  it('keeps the words of a recommendation readable in the source', () => {
    assert.equal(plain('(b) Undertake a legislative reform (art. 111), with a maximum of 36 hours;'), '(b) Undertake a legislative reform (art. 111), with a maximum of 36 hours;');
    assert.equal(plain('36. The Committee'), '36\\. The Committee');
  });

  it('drops controls and marks that reorder text', () => {
    assert.equal(plain('a\u0000\u0001\u0002\u202eb\u2066c'), 'abc');
  });

  it('cuts a text that would fill the screen', () => {
    assert.equal(plain('a'.repeat(20_001)), `${'a'.repeat(20_000)}…`);
  });

  it('shows any text as it is, also where it was put together from dangerous pieces', () => {
    const piece = fc.constantFrom(...'[]()!<>&#*_`~|$\\:/@^{}=+-.\n "\'1aw'.split(''), 'www.', 'https://', '&#58;', '](', '<img ', '$(', '    ', '\n\n', 'é', '𝕏');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => `x${pieces.join('')}x`), (text) => {
        const { kinds, text: shown } = render(plain(text));
        assert.deepEqual(kinds, onlyText);
        assert.equal(shown, seen(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('builds blocks, lists and quotations around texts that try to leave them', () => {
    const text = plain('x\n\n# y\n- z');
    const { kinds } = render(blocks([strong(text), quotation(blocks([text, lines([text, text])])), bulletList([{ content: text, bullets: [{ content: text }] }]), inline([emphasis(text), text], ' · ')]));
    assert.deepEqual(kinds, [
      'blockquote_close', 'blockquote_open', 'bullet_list_close', 'bullet_list_open', 'em_close', 'em_open', 'hardbreak', 'inline', 'list_item_close', 'list_item_open',
      'paragraph_close', 'paragraph_open', 'strong_close', 'strong_open', 'text',
    ]);
  });

  it('leaves empty parts out', () => {
    const nothing = plain(' \n ');
    assert.equal(blocks([nothing, strong(nothing), emphasis(nothing), quotation(nothing), lines([nothing]), inline([nothing, nothing])]), '');
  });

  it('reads 100 kB of hostile text and keeps it short', () => {
    for (const piece of ['[', '<', 'www.', '://', '\\', '&', '(', '1.', '$']) {
      const { kinds, text } = render(plain(piece.repeat(100_000 / piece.length)));
      assert.deepEqual(kinds, onlyText);
      assert.equal(text.length, 20_001);
    }
    assert.equal(plain(' \n'.repeat(50_000)), '');
  });
});
