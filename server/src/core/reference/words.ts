import type { Language } from '../model.ts';

/** How a language writes a citation in the house form of UN documents (United Nations Editorial Manual). */
export interface CitationWords {
  /** [one paragraph, several]: `para.`, `paras.`. */
  readonly paragraph: Readonly<Record<'abbreviated' | 'prose', readonly [string, string]>>;
  /** For exactly two paragraphs, where the language has a dual. */
  readonly twoParagraphs?: string;
  /** Of documents that are divided into sections: `sect. 4.2`. */
  readonly section: Readonly<Record<'abbreviated' | 'prose', readonly [string, string]>>;
  /** Between the elements of a list, and before the last. */
  readonly comma: string;
  readonly and: string;
  /** Between the ends of a range. */
  readonly range: Readonly<Record<'abbreviated' | 'prose', string>>;
  /** Between the word and the number, and between number and items. */
  readonly space: string;
  /** Between a symbol and what follows, in abbreviated style. */
  readonly afterSymbol: string;
  /** Between the paragraph and its document, in prose. */
  readonly of: string;
  readonly ibid: string;
  /** What "recommendation 36 (b)" is short for: [one recommendation, several] and [in one paragraph, in several]. */
  readonly recommendation?: { readonly noun: readonly [string, string]; readonly within: readonly [string, string] };
}

const both = (one: string, several: string): Readonly<Record<'abbreviated' | 'prose', readonly [string, string]>> => ({
  abbreviated: [one, several],
  prose: [one, several],
});

export const citationWords: Readonly<Record<Language, CitationWords>> = {
  en: {
    paragraph: { abbreviated: ['para.', 'paras.'], prose: ['paragraph', 'paragraphs'] },
    section: { abbreviated: ['sect.', 'sects.'], prose: ['section', 'sections'] },
    comma: ', ', and: ' and ', range: { abbreviated: '–', prose: ' to ' }, space: ' ', afterSymbol: ', ', of: ' of ', ibid: 'Ibid.',
    recommendation: { noun: ['recommendation contained', 'recommendations contained'], within: ['in', 'in'] },
  },
  es: {
    paragraph: { abbreviated: ['párr.', 'párrs.'], prose: ['párrafo', 'párrafos'] },
    section: { abbreviated: ['secc.', 'seccs.'], prose: ['sección', 'secciones'] },
    comma: ', ', and: ' y ', range: { abbreviated: ' a ', prose: ' a ' }, space: ' ', afterSymbol: ', ', of: ' del documento ', ibid: 'Ibid.',
    recommendation: { noun: ['recomendación contenida', 'recomendaciones contenidas'], within: ['en el', 'en los'] },
  },
  fr: {
    paragraph: { abbreviated: ['par.', 'par.'], prose: ['paragraphe', 'paragraphes'] },
    section: { abbreviated: ['sect.', 'sect.'], prose: ['section', 'sections'] },
    comma: ', ', and: ' et ', range: { abbreviated: ' à ', prose: ' à ' }, space: ' ', afterSymbol: ', ', of: ' du document ', ibid: 'Ibid.',
    recommendation: { noun: ['recommandation figurant', 'recommandations figurant'], within: ['au', 'aux'] },
  },
  ru: {
    paragraph: { abbreviated: ['п.', 'пп.'], prose: ['пункт', 'пункты'] },
    section: { abbreviated: ['разд.', 'разд.'], prose: ['раздел', 'разделы'] },
    comma: ', ', and: ' и ', range: { abbreviated: '–', prose: '–' }, space: ' ', afterSymbol: ', ', of: ' документа ', ibid: 'Там же',
  },
  ar: {
    paragraph: both('الفقرة', 'الفقرات'), twoParagraphs: 'الفقرتان',
    section: both('القسم', 'الأقسام'),
    comma: ' و', and: ' و', range: { abbreviated: '-', prose: '-' }, space: ' ', afterSymbol: '، ', of: ' من الوثيقة ', ibid: 'المرجع نفسه',
  },
  zh: {
    // The number stands between two signs: 第36段.
    paragraph: both('段', '段'),
    section: both('节', '节'),
    comma: '、', and: '和', range: { abbreviated: '-', prose: '-' }, space: '', afterSymbol: '，', of: '', ibid: '同上',
  },
};

/** What a word before a number says. */
export interface AnchorWord {
  readonly language: Language;
  readonly style: 'abbreviated' | 'prose';
  /** True for a plural, undefined where the word has one form only. */
  readonly plural: boolean | undefined;
  readonly kind: 'paragraph' | 'recommendation' | 'section';
  /** False for a word that is another common word without its point: Spanish "para", French "par". */
  readonly safe: boolean;
  /** True for a word that is accepted but is not the house's. */
  readonly foreign: boolean;
}

/** The words that announce paragraph numbers, as written (lower case, without a point), longest first when matched. */
export const anchorWords: ReadonlyMap<string, AnchorWord> = new Map(
  (
    [
      ['en', 'abbreviated', 'paragraph', 'para', 'paras'],
      ['en', 'prose', 'paragraph', 'paragraph', 'paragraphs'],
      ['es', 'abbreviated', 'paragraph', 'párr', 'párrs'],
      ['es', 'abbreviated', 'paragraph', 'parr', 'parrs'],
      ['es', 'prose', 'paragraph', 'párrafo', 'párrafos'],
      ['es', 'prose', 'paragraph', 'parrafo', 'parrafos'],
      ['es', 'prose', 'paragraph', 'numeral', 'numerales'],
      ['fr', 'abbreviated', 'paragraph', 'par', 'pars'],
      ['fr', 'prose', 'paragraph', 'paragraphe', 'paragraphes'],
      ['ru', 'abbreviated', 'paragraph', 'п', 'пп'],
      ['ru', 'prose', 'paragraph', 'пункт', 'пункты'],
      ['ru', 'prose', 'paragraph', 'пункта', 'пунктов'],
      ['ru', 'prose', 'paragraph', 'пункту', 'пунктам'],
      ['ru', 'prose', 'paragraph', 'пунктом', 'пунктами'],
      ['ru', 'prose', 'paragraph', 'пункте', 'пунктах'],
      ['ar', 'prose', 'paragraph', 'الفقرة', 'الفقرات'],
      ['ar', 'prose', 'paragraph', 'للفقرة', 'للفقرات'],
      ['ar', 'prose', 'paragraph', 'بالفقرة', 'بالفقرات'],
      ['ar', 'prose', 'paragraph', 'والفقرة', 'والفقرات'],
      ['ar', 'prose', 'paragraph', 'فقرة', 'فقرات'],
      ['ar', 'prose', 'paragraph', '', 'الفقرتين'],
      ['ar', 'prose', 'paragraph', '', 'الفقرتان'],
      ['ar', 'prose', 'paragraph', '', 'للفقرتين'],
      ['ar', 'prose', 'paragraph', '', 'بالفقرتين'],
      ['en', 'prose', 'recommendation', 'recommendation', 'recommendations'],
      ['es', 'prose', 'recommendation', 'recomendación', 'recomendaciones'],
      ['es', 'prose', 'recommendation', 'recomendacion', ''],
      ['fr', 'prose', 'recommendation', 'recommandation', 'recommandations'],
      ['en', 'abbreviated', 'section', 'sect', 'sects'],
      ['en', 'abbreviated', 'section', 'sec', 'secs'],
      ['en', 'prose', 'section', 'section', 'sections'],
      ['es', 'abbreviated', 'section', 'secc', 'seccs'],
      ['es', 'prose', 'section', 'sección', 'secciones'],
      ['es', 'prose', 'section', 'seccion', ''],
      ['ru', 'abbreviated', 'section', 'разд', ''],
      ['ru', 'prose', 'section', 'раздел', 'разделы'],
      ['ru', 'prose', 'section', 'раздела', 'разделов'],
      ['ru', 'prose', 'section', 'разделе', 'разделах'],
      ['ar', 'prose', 'section', 'القسم', 'الأقسام'],
    ] as const
  ).flatMap(([language, style, kind, one, several]): [string, AnchorWord][] => {
    const foreign = /^(?:parr|numeral|recom|secs?$|seccion$|pars$)/.test(one || several);
    const entry = { language, style, kind, foreign, safe: !/^(?:para|par|п|пп|sec|sect)$/.test(one) };
    // French "par." and Russian abbreviations serve for one and for several.
    const plural = one === 'par' ? undefined : false;
    return [
      ...(one === '' ? [] : [[one, { ...entry, plural }] as [string, AnchorWord]]),
      ...(several === '' ? [] : [[several, { ...entry, plural: true, safe: several !== 'пп' }] as [string, AnchorWord]]),
    ];
  }),
);
