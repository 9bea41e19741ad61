import type { FileText } from './unreadableReason.ts';

/**
 * The text in the bytes of a file: UTF-8 or UTF-16 (with or without a byte order mark), else an old Windows encoding, which older Word files
 * and request sheets are saved in: 1252, or 1251 (Cyrillic) or 1256 (Arabic) where nearly all letters are such. The byte order mark is no part of the text. Bytes
 * that are no text (a picture, a PDF) give a reason.
 */
export function decodeText(bytes: Uint8Array): FileText {
  return decode(bytes, undefined);
}

/** The text of a web page. What it says of its encoding (`<meta charset="windows-1251">`) counts where its bytes do not contradict it. */
export function decodeHtml(bytes: Uint8Array): FileText {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, sampleLength));
  const charset = /<meta\s[^>]{0,200}charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w-]{3,20})/i.exec(head)?.[1]?.toLowerCase();
  return decode(bytes, charset === undefined ? undefined : codePages.find((page) => charset.replace(/^(?:cp|win(?:dows)?)-?(?=125)/, 'windows-') === page));
}

type CodePage = (typeof codePages)[number];
const codePages = ['windows-1251', 'windows-1252', 'windows-1256'] as const;

function decode(bytes: Uint8Array, told: CodePage | undefined): FileText {
  const format = findBinaryFormat(bytes);
  if (format) return { kind: 'unreadable', reason: format };
  const utf16 = findUtf16(bytes);
  if (utf16) return { kind: 'text', text: new TextDecoder(utf16).decode(bytes) };
  if (looksBinary(bytes)) return { kind: 'unreadable', reason: 'binary' };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const page = told ?? guessCodePage(bytes);
    return { kind: 'text', text: page === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(page).decode(bytes) };
  }
}

/**
 * Which old encoding: in Latin text few letters are beyond ASCII; in Russian and Arabic text nearly all are. The commonest letter of each
 * (о at 0xEE of 1251, alef at 0xC7 of 1256) is rare in the other.
 */
function guessCodePage(bytes: Uint8Array): CodePage {
  const counts = new Uint32Array(256);
  for (const byte of bytes.subarray(0, guessLength)) counts[byte]!++;
  const sum = (from: number, to: number): number => counts.subarray(from, to + 1).reduce((total, count) => total + count, 0);
  const ascii = sum(0x41, 0x5a) + sum(0x61, 0x7a);
  const high = sum(0xc0, 0xff);
  if (high < 20 || high < ascii) return 'windows-1252';
  const [o, alef] = [counts[0xee]!, counts[0xc7]!];
  return Math.max(o, alef) < high * 0.04 ? 'windows-1252' : alef > o ? 'windows-1256' : 'windows-1251';
}

/** Longer than `sampleLength`: a masthead may be in another script than the text. */
const guessLength = 100_000;

/** A text decides within its first bytes; looking further would only cost time. */
const sampleLength = 8192;

/** One control character in a hundred is more than any text has, damaged ones included. */
const controlShare = 0.01;

function findBinaryFormat(bytes: Uint8Array): 'pdf' | 'word' | 'binary' | undefined {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf'; // %PDF-
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'word'; // the container of .doc
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return isWordArchive(bytes) ? 'word' : 'binary';
  return undefined;
}

/** A .docx is a zip archive whose entries have these names; other archives are no documents. */
function isWordArchive(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, sampleLength));
  return head.includes('[Content_Types].xml') || head.includes('word/');
}

function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const length = Math.min(bytes.length, sampleLength) & ~1;
  if (length < 4) return undefined;
  let zeroFirst = 0;
  let zeroSecond = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) zeroFirst++;
    if (bytes[index + 1] === 0) zeroSecond++;
  }
  // Latin text has a zero in nearly every unit, always on the same side.
  const units = length / 2;
  if (zeroFirst === 0 && zeroSecond > units * 0.6) return 'utf-16le';
  if (zeroSecond === 0 && zeroFirst > units * 0.6) return 'utf-16be';
  return undefined;
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleLength);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    // Tab, line feed, vertical tab, form feed, carriage return and escape do stand in texts.
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
  }
  return controls > sample.length * controlShare;
}

/** Node's own decoder of that name leaves 0x80 to 0x9f as controls in some versions: dashes and curly quotation marks would be lost. */
function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009f]/g, (sign) => windows1252[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** What Windows-1252 has at 0x80 to 0x9f (WHATWG Encoding Standard); five places are empty. */
const windows1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
