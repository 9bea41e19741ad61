// How Word's XML wraps what it shows: tracked changes, content controls, alternatives.

import { childrenNamed, findChild, walk, type XmlElement, type XmlNode } from './parseXml.ts';

/** What a content control holds; its "Click here to enter text" is no text. */
export function contentOfControl(control: XmlElement): readonly XmlNode[] {
  if (findChild(control, 'w:sdtPr', 'w:showingPlcHdr')) return [];
  return findChild(control, 'w:sdtContent')?.children ?? [];
}

/** Of several forms of the same content the one with text in it: text boxes are written twice, for newer and older programs. */
export function chooseAlternative(element: XmlElement): XmlElement | undefined {
  const forms = [...childrenNamed(element, 'mc:Choice'), ...childrenNamed(element, 'mc:Fallback')];
  return forms.find((form) => [...walk(form)].some(({ name }) => name === 'w:t' || name === 'w:p')) ?? forms.at(-1);
}

/** Text that the tracked changes of a file take away, or moved elsewhere. */
export function isDeleted({ name }: XmlElement): boolean {
  return name === 'w:del' || name === 'w:moveFrom';
}

/** Whether the mark at a paragraph's end is deleted: the paragraph runs on into the next. */
export function endIsDeleted(paragraphProperties: XmlElement | undefined): boolean {
  const mark = findChild(paragraphProperties, 'w:rPr');
  return (findChild(mark, 'w:del') ?? findChild(mark, 'w:moveFrom')) !== undefined;
}
