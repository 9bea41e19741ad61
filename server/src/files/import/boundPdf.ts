import { inflateSync } from 'node:zlib';
import { ImportError } from './importError.ts';

/**
 * Refuses a PDF file whose streams would unpack to more than 100 MB: pdf.js unpacks without a limit. Pictures do not count, they are never
 * unpacked. A stream that is broken or locked with the file is left for pdf.js to judge.
 *
 * @throws ImportError `too-large-inside`.
 */
export function boundPdf(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MOST_UNPACKED;
  let packedOtherwise = 0;
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at + STREAM.length)) {
    const dictionary = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at);
    const own = dictionary.slice(Math.max(0, dictionary.lastIndexOf(' obj')));
    const start = at + STREAM.length + (file[at + STREAM.length] === 0x0d ? 1 : 0) + 1;
    if (/\/Subtype\s?\/Image\b/.test(own) || file.toString('latin1', Math.max(0, at - 3), at) === 'end') {
      continue;
    }
    const filters = own.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    const end = file.indexOf(END, start);
    const packed = file.subarray(start, end < 0 ? file.length : end);
    if (/\/(?:LZWDecode|RunLengthDecode|LZW|RL|BrotliDecode)\b/.test(own)) {
      packedOtherwise += packed.length;
    }
    left -= getUnpackedLength(packed, filters, left);
    if (left < 0 || packedOtherwise > MOST_PACKED_OTHERWISE) {
      throw new ImportError('too-large-inside');
    }
  }
}

const STREAM = 'stream';
const END = 'endstream';
const MOST_UNPACKED = 100_000_000;
/** Of what is packed in old ways, which nothing here unpacks: at most a thousandfold they grow, and no report holds that much of them. */
const MOST_PACKED_OTHERWISE = 1_000_000;
/** How far before a stream its dictionary may begin. */
const LONGEST_DICTIONARY = 4_096;

/** How long a stream gets, unpacked as often as its filters say; more than `most` when it would be longer than that. */
function getUnpackedLength(packed: Uint8Array, filters: number, most: number): number {
  let unpacked = packed;
  let sum = 0;
  for (let time = 0; time < filters && time < 8; time++) {
    try {
      unpacked = inflateSync(unpacked, { maxOutputLength: Math.max(1, most - sum), finishFlush: 2 });
    } catch (error) {
      return error instanceof RangeError || (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') ? most + 1 : sum;
    }
    sum += unpacked.length;
  }
  return sum;
}
