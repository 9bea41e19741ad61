import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a packed file, and the lies that its headers may tell of it. */
export interface ZipEntry {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** Kept as it is, not packed. */
  readonly stored?: boolean;
  /** Packed already, with the size it has unpacked. */
  readonly packed?: { readonly bytes: Uint8Array; readonly size: number; readonly crc: number };
  readonly declaredSize?: number;
  readonly declaredPackedSize?: number;
  readonly crc?: number;
  readonly flags?: number;
  /** Points the directory at the data of another entry. */
  readonly sameAs?: number;
}

const header = { local: 30, central: 46, end: 22 };

/** Packs parts into a ZIP file as Word does, or as somebody with bad intentions does. */
export function buildZip(entries: readonly ZipEntry[], { count }: { readonly count?: number } = {}): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = typeof entry.data === 'string' ? Buffer.from(entry.data) : entry.data;
    const bytes = entry.packed?.bytes ?? (entry.stored ? data : deflateRawSync(data));
    const name = Buffer.from(entry.name);
    const size = entry.declaredSize ?? entry.packed?.size ?? data.length;
    const packedSize = entry.declaredPackedSize ?? bytes.length;
    const fields = (target: Buffer, at: number): void => {
      target.writeUInt16LE(20, at);
      target.writeUInt16LE((entry.flags ?? 0) | 0x800, at + 2);
      target.writeUInt16LE(entry.stored ? 0 : 8, at + 4);
      target.writeUInt32LE(entry.crc ?? entry.packed?.crc ?? crc32(data), at + 10);
      target.writeUInt32LE(packedSize, at + 14);
      target.writeUInt32LE(size, at + 18);
      target.writeUInt16LE(name.length, at + 22);
    };
    const local = Buffer.alloc(header.local);
    local.writeUInt32LE(0x04034b50, 0);
    fields(local, 4);
    const central = Buffer.alloc(header.central);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    fields(central, 6);
    offsets.push(offset);
    central.writeUInt32LE(entry.sameAs === undefined ? offset : offsets[entry.sameAs]!, 42);
    centrals.push(Buffer.concat([central, name]));
    if (entry.sameAs !== undefined) continue;
    locals.push(Buffer.concat([local, name, bytes]));
    offset += local.length + name.length + bytes.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(header.end);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count ?? entries.length, 8);
  end.writeUInt16LE(count ?? entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
