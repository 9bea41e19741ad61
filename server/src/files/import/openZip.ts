import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { ImportError } from './importError.ts';
import { largestImportFile } from './importJob.ts';

/** The parts of a packed file, by name: `word/document.xml`. Nothing is unpacked before it is asked for. */
export interface ZipParts {
  has(name: string): boolean;
  /** Unpacks one part. Throws an `ImportError` for a part that is missing, that is not what the directory says of it, or that is broken. */
  read(name: string): Promise<Uint8Array>;
}

/** In bytes, all parts together, as the directory declares them. */
const largestUnpacked = 100_000_000;
const mostEntries = 5_000;
/** Text packs to a tenth or a thirtieth of its size, never to less than a hundredth. */
const highestRatio = 100;
/** In bytes. Below this the ratio says nothing: an empty picture packs to almost nothing and does no harm. */
const ratioCountsFrom = 1_000_000;

/**
 * Opens a packed file (.docx) and reads its directory. Refuses with an `ImportError` before anything is unpacked: more than 25 MB in, 100 MB
 * out, 5,000 parts or a part packed more than a hundredfold (`too-large-inside`); parts under a password (`encrypted`); parts that overlap, stand
 * twice or have a name that leaves the folder, and what is no packed file or only a piece of one (`damaged`). What the directory declares is
 * checked again while a part is unpacked.
 */
export async function openZip(bytes: Uint8Array): Promise<ZipParts> {
  if (bytes.length > largestImportFile) throw new ImportError('too-large-file');
  const zip = await orDamaged(fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
  // Entries are counted while they are read, too: the number that the file gives of them may be a lie.
  if (zip.entryCount > mostEntries) throw new ImportError('too-large-inside');
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  await orDamaged(
    (async () => {
      for await (const entry of zip.eachEntry()) {
        unpacked += entry.uncompressedSize;
        checkEntry(entry, unpacked);
        // Names of parts are compared without regard to case (ECMA-376, part 2, 6.2.2.3): two that differ in nothing else are one.
        const key = toKey(entry.fileName);
        if (entries.has(key)) throw new ImportError('damaged');
        entries.set(key, entry);
      }
    })(),
  );
  checkPlaces([...entries.values()], bytes.length);
  return {
    has: (name) => entries.has(toKey(name)),
    read: async (name) => {
      const entry = entries.get(toKey(name));
      if (!entry) throw new ImportError('damaged');
      return orDamaged(unpack(zip, entry));
    },
  };
}

function checkEntry(entry: Entry, unpackedSoFar: number): void {
  if (entry.isEncrypted()) throw new ImportError('encrypted');
  if (unpackedSoFar > largestUnpacked) throw new ImportError('too-large-inside');
  if (entry.uncompressedSize >= ratioCountsFrom && entry.uncompressedSize > highestRatio * entry.compressedSize) throw new ImportError('too-large-inside');
}

/** Several entries over the same bytes would unpack to far more than the file holds; none reaches behind its end. */
function checkPlaces(entries: readonly Entry[], length: number): void {
  const header = 30;
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    if (entry.relativeOffsetOfLocalHeader < end) throw new ImportError('damaged');
    end = entry.relativeOffsetOfLocalHeader + header + entry.fileNameLength + entry.compressedSize;
  }
  if (end > length) throw new ImportError('damaged');
}

/** yauzl stops the stream as soon as it gives more or fewer bytes than declared. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
  const unpacked = Buffer.concat(chunks);
  if (unpacked.length !== entry.uncompressedSize || crc32(unpacked) !== entry.crc32) throw new ImportError('damaged');
  return unpacked;
}

function toKey(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}

async function orDamaged<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof ImportError) throw error;
    // Bit 6 of an entry's flags, which yauzl refuses itself.
    throw new ImportError(error instanceof Error && error.message.includes('encryption') ? 'encrypted' : 'damaged');
  }
}
