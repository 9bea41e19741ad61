import assert from 'node:assert/strict';
import fc from 'fast-check';
import { html } from '../../../server/src/core/page/html.ts';

describe('a piece of a page', () => {
  it('shows a text as it is, in an element and in an attribute', () => {
    assert.equal(html`<p title="${'" onload="x'}">${'<img src=x onerror=y> & \'`'}</p>`.markup, '<p title="&quot; onload=&quot;x">&lt;img src=x onerror=y&gt; &amp; &#39;&#96;</p>');
  });

  it('takes in other pieces, lists, numbers and nothing', () => {
    assert.equal(html`<ul>${['a<', 'b'].map((text) => html`<li>${text}</li>`)}${undefined}${3}</ul>`.markup, '<ul><li>a&lt;</li><li>b</li>3</ul>');
  });

  it('drops controls and marks that reorder text', () => {
    assert.equal(html`${'a\u202eb\u2066c\u0000d\u200fe\u001bf'}`.markup, 'abcdef');
  });

  it('has no tag, quote or reordering mark of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.doesNotMatch(html`${text}`.markup, /[<>"'`\u0000-\u0008\u202a-\u202e\u2066-\u2069]|&(?!(?:amp|lt|gt|quot|#39|#96);)/);
      }),
    );
  });
});
