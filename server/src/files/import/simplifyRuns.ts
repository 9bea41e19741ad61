import { element, findChild, findValue, getText, type XmlElement, type XmlNode } from './parseXml.ts';
import type { WordFields } from './wordFields.ts';
import { chooseAlternative, contentOfControl, isDeleted } from './wordMarkup.ts';
import type { NoteCounter, NoteKind } from './wordNotes.ts';
import { isOn, mergeTextStyles, toTextStyle, type ParagraphStyle, type TextStyle, type WordStyles } from './wordStyles.ts';

export interface RunSimplifier {
  /** The runs of a paragraph as Word shows them, and the text boxes that hang on it. No runs where nothing is to be seen. */
  simplify(paragraph: XmlElement, style: ParagraphStyle, fields: WordFields): { readonly content: readonly XmlElement[]; readonly boxes: readonly XmlElement[] };
  /** Of the notes met so far, by `footnote 3`. */
  readonly marks: ReadonlyMap<string, string>;
  /** The language in which most letters so far are marked. */
  findLanguage(): string | undefined;
}

interface RunPlace {
  readonly paragraphStyle: TextStyle;
  readonly fields: WordFields;
  readonly content: XmlElement[];
  readonly boxes: XmlElement[];
}

/** Wrappings around runs that say nothing of what is shown. */
const wrappings: ReadonlySet<string> = new Set([
  'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag', 'w:hyperlink', 'w:fldSimple', 'w:dir', 'w:bdo', 'w:sdtContent', 'w:rubyBase',
]);

/** The fonts whose letters are drawings; mammoth knows what each draws. */
const symbolFonts: ReadonlySet<string> = new Set(['Symbol', 'Webdings', 'Wingdings', 'Wingdings 2', 'Wingdings 3']);
const raisedDigits = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];

export function createRunSimplifier(styles: WordStyles, notes: NoteCounter, warn: (code: string, detail?: string) => void): RunSimplifier {
  const marks = new Map<string, string>();
  const languages = new Map<string, number>();
  /** A note whose mark is typed after it. */
  let awaitsMark: string | undefined;
  /** What of that mark was drawn from a symbol font. */
  let drawnMark = '';

  const simplifyNodes = (nodes: readonly XmlNode[], place: RunPlace): void => {
    for (const node of nodes) {
      if (typeof node === 'string' || isDeleted(node)) continue;
      if (node.name === 'w:r') simplifyRun(node, place);
      else if (node.name === 'w:sdt') simplifyNodes(contentOfControl(node), place);
      else if (node.name === 'mc:AlternateContent') simplifyNodes(chooseAlternative(node)?.children ?? [], place);
      else if (node.name === 'm:oMath') addRun(place.content, [], [textElement(readFormula(node))]);
      else if (node.name === 'm:oMathPara' || wrappings.has(node.name)) simplifyNodes(node.children, place);
    }
  };

  const simplifyRun = (run: XmlElement, place: RunPlace): void => {
    const properties = findChild(run, 'w:rPr');
    const styleId = findValue(properties, 'w:rStyle');
    const characters = styleId === undefined ? {} : styles.text(styleId);
    const own = toTextStyle(properties);
    const style = combine(styles.defaults, place.paragraphStyle, characters, own);
    if (style.hidden || place.fields.isHidden(run)) {
      // A picture or a text box is not part of the instruction.
      return;
    }
    const pieces: XmlElement[] = [];
    for (const child of run.children) if (typeof child !== 'string') simplifyPiece(child, style, properties, place, pieces);
    if (pieces.length === 0) return;
    addRun(place.content, [...(style.bold ? [element('w:b', [])] : []), ...(style.italic ? [element('w:i', [])] : [])], pieces);
  };

  const simplifyPiece = (child: XmlElement, style: TextStyle, properties: XmlElement | undefined, place: RunPlace, pieces: XmlElement[]): void => {
    switch (child.name) {
      case 'w:t': {
        const text = takeMark(child.attributes['xml:space'] === 'preserve' ? getText(child) : getText(child).trim());
        countLanguage(text, style, properties);
        pieces.push(...toText(text, style));
        return;
      }
      case 'w:tab':
      case 'w:ptab':
        pieces.push(element('w:tab', []));
        return;
      case 'w:br':
      case 'w:cr':
        pieces.push(element('w:br', []));
        return;
      case 'w:noBreakHyphen':
        pieces.push(textElement('\u2011'));
        return;
      case 'w:sym':
        pieces.push(...toSymbol(child.attributes['w:font'] ?? '', child.attributes['w:char'] ?? ''));
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        pieces.push(toReference(child));
        return;
      case 'w:ruby': {
        const inner: RunPlace = { ...place, content: [] };
        simplifyNodes(findChild(child, 'w:rubyBase')?.children ?? [], inner);
        for (const run of inner.content) pieces.push(...run.children.filter((each): each is XmlElement => typeof each !== 'string' && each.name !== 'w:rPr'));
        return;
      }
      case 'mc:AlternateContent':
        for (const each of chooseAlternative(child)?.children ?? []) if (typeof each !== 'string') simplifyPiece(each, style, properties, place, pieces);
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object': {
        const before = place.boxes.length;
        collectBoxes(child, place.boxes);
        if (place.boxes.length === before && hasPicture(child)) warn('picture');
        return;
      }
      default:
    }
  };

  /** A typed mark belongs to its note and is no text. */
  const takeMark = (text: string): string => {
    if (awaitsMark === undefined) return text;
    if (drawnMark !== '') {
      awaitsMark = undefined;
      return text;
    }
    const mark = /^\s{0,5}(\S{1,10})/.exec(text);
    if (!mark) return text;
    marks.set(awaitsMark, mark[1]!);
    awaitsMark = undefined;
    return text.slice(mark[0].length);
  };

  const toReference = (reference: XmlElement): XmlElement => {
    const kind: NoteKind = reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const id = reference.attributes['w:id'] ?? '';
    const key = `${kind} ${id}`;
    const custom = reference.attributes['w:customMarkFollows'];
    if (isOn(custom)) {
      marks.set(key, '*');
      awaitsMark = key;
      drawnMark = '';
    } else marks.set(key, notes.next(kind));
    return element(reference.name, [], { 'w:id': id });
  };

  const toSymbol = (font: string, char: string): XmlElement[] => {
    if (!/^[0-9a-f]{2,4}$/i.test(char)) return [];
    if (awaitsMark !== undefined) {
      // `*` drawn from a symbol font, as the United Nations' own template does.
      drawnMark += '*';
      marks.set(awaitsMark, drawnMark);
      return [];
    }
    if (symbolFonts.has(font)) return [element('w:sym', [], { 'w:font': font, 'w:char': char.toUpperCase() })];
    const code = parseInt(char, 16);
    const inFont = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
    if (inFont < 0x20 || (inFont >= 0xe000 && inFont <= 0xf8ff)) {
      warn('symbol', font);
      return [textElement('\uFFFD')];
    }
    return [textElement(String.fromCharCode(inFont))];
  };

  const toText = (text: string, style: TextStyle): XmlElement[] => {
    const clean = text.replace(/[\uE000\uE001\uE002]/g, '');
    if (clean === '') return [];
    const font = style.font ?? '';
    if (symbolFonts.has(font) || /[\uF000-\uF0FF]/.test(clean)) {
      return [...clean].flatMap((char) => {
        const code = char.charCodeAt(0);
        if (code >= 0xf000 && code <= 0xf0ff) return toSymbol(font === '' ? 'Symbol' : font, code.toString(16));
        return symbolFonts.has(font) && code > 0x20 && code <= 0xff ? toSymbol(font, (0xf000 + code).toString(16)) : [textElement(char)];
      });
    }
    // CO/3 and a raised 4 are not CO/34.
    if (style.raised && /^[0-9]+$/.test(clean)) return [textElement(clean.replace(/[0-9]/g, (digit) => raisedDigits[Number(digit)]!))];
    return [textElement(clean)];
  };

  const countLanguage = (text: string, style: TextStyle, properties: XmlElement | undefined): void => {
    const rightToLeft = findChild(properties, 'w:rtl') !== undefined;
    const eastAsian = /[\u3400-\u9FFF]/.test(text);
    const language = rightToLeft ? style.languages?.complex : eastAsian ? style.languages?.eastAsian : style.languages?.latin;
    if (language !== undefined) languages.set(language, (languages.get(language) ?? 0) + text.length);
  };

  return {
    simplify: (paragraph, { id }, fields) => {
      const place: RunPlace = { paragraphStyle: styles.text(id), fields, content: [], boxes: [] };
      simplifyNodes(paragraph.children, place);
      awaitsMark = undefined;
      return { content: place.content.some(isVisible) ? place.content : [], boxes: place.boxes };
    },
    marks,
    findLanguage: () => [...languages].sort(([, a], [, b]) => b - a)[0]?.[0],
  };
}

/** Bold in the paragraph's style and in the letters' style cancel each other (ECMA-376, part 1, 17.7.3); what the run says itself decides. */
function combine(defaults: TextStyle, paragraph: TextStyle, characters: TextStyle, own: TextStyle): TextStyle {
  const toggle = (name: 'bold' | 'italic'): boolean => own[name] ?? (defaults[name] === true || (paragraph[name] ?? false) !== (characters[name] ?? false));
  const merged = [paragraph, characters, own].reduce(mergeTextStyles, defaults);
  return { ...merged, bold: toggle('bold'), italic: toggle('italic') };
}

function isVisible(run: XmlElement): boolean {
  return run.children.some((child) => {
    if (typeof child === 'string' || child.name === 'w:rPr' || child.name === 'w:tab' || child.name === 'w:br') return false;
    return child.name !== 'w:t' || getText(child).trim() !== '';
  });
}

/** Word cuts text into many runs that look alike, one for each time that it was edited: they become one. */
function addRun(content: XmlElement[], looks: readonly XmlElement[], pieces: readonly XmlElement[]): void {
  const last = content.at(-1);
  if (!last || !sameLooks(last, looks)) {
    content.push(element('w:r', looks.length > 0 ? [element('w:rPr', looks), ...pieces] : [...pieces]));
    return;
  }
  // Its children were made just above, and are nobody else's yet.
  const children = last.children as XmlNode[];
  for (const piece of pieces) {
    const before = children.at(-1);
    if (piece.name === 'w:t' && before !== undefined && typeof before !== 'string' && before.name === 'w:t') children[children.length - 1] = textElement(getText(before) + getText(piece));
    else children.push(piece);
  }
}

function sameLooks(run: XmlElement, looks: readonly XmlElement[]): boolean {
  // The looks come first in a run, and a run may be long.
  const [first] = run.children;
  const own = first !== undefined && typeof first !== 'string' && first.name === 'w:rPr' ? first.children : [];
  return own.length === looks.length && own.every((look, index) => typeof look !== 'string' && look.name === looks[index]!.name);
}

function textElement(text: string): XmlElement {
  return element('w:t', [text], { 'xml:space': 'preserve' });
}

function collectBoxes(drawing: XmlElement, boxes: XmlElement[]): void {
  if (drawing.name === 'w:txbxContent') {
    boxes.push(drawing);
    return;
  }
  const inside = drawing.name === 'mc:AlternateContent' ? [chooseAlternative(drawing)] : drawing.children;
  for (const child of inside) if (child !== undefined && typeof child !== 'string') collectBoxes(child, boxes);
}

/** Pictures of both generations, embedded objects, charts and diagrams. */
const pictures: ReadonlySet<string> = new Set(['?:pic', '?:imagedata', '?:OLEObject', '?:chart', '?:relIds']);

/** Lines and frames are no pictures that anyone misses. */
function hasPicture(drawing: XmlElement): boolean {
  return drawing.children.some((child) => typeof child !== 'string' && (pictures.has(child.name) || hasPicture(child)));
}

/** A formula in one line: its letters and signs in order, fractions with a stroke. */
function readFormula(formula: XmlElement): string {
  if (formula.name === 'm:t') return getText(formula);
  if (formula.name === 'm:f') {
    const parts = ['m:num', 'm:den'].map((name) => {
      const part = findChild(formula, name);
      return part ? readFormula(part) : '';
    });
    return parts.join('/');
  }
  return formula.children.map((child) => (typeof child === 'string' ? '' : readFormula(child))).join('');
}
