// Over 300 lines: one exchange of messages, with all that is said in it.

import packageOfPdfJs from 'pdfjs-dist/package.json' with { type: 'json' };
import { WorkerMessageHandler, type PdfJsMessage } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { ImportError } from './importError.ts';

// pdf.js comes in two halves: one that reads files, made to run in a worker, and one that draws them in a page. Only the first is needed
// here, and only it is bundled; the second would bring a canvas, ways to fetch addresses and 140 kB. So this file speaks to the first half
// as the second one does: by messages, in one thread, without copying them.

/** A PDF file that can be read page by page. `close` lets its memory go. */
export interface PdfFile {
  readonly pageCount: number;
  /** As the file's properties say it, untrimmed. */
  readonly title?: string;
  readonly language?: string;
  /** The fonts of the pages read so far, by the name that instructions call them. */
  readonly fonts: ReadonlyMap<string, PdfFont>;
  /** How a page, counted from 0, is shown. Rejects when there is no such page or it is broken. */
  openPage(index: number): Promise<PdfPageFrame>;
  /** Hands the drawing instructions of an opened page over in bunches, in its order. Rejects when they are broken, or when `take` throws. */
  readInstructions(index: number, take: (operators: PdfOperators) => void): Promise<void>;
  close(): void;
}

export interface PdfPageFrame {
  /** Left, bottom, right, top of what is shown, in points. */
  readonly view: readonly [number, number, number, number];
  /** Degrees, clockwise: 0, 90, 180 or 270. */
  readonly rotate: number;
}

/** Drawing instructions, as pdf.js gives them: a code and its arguments, side by side. */
export interface PdfOperators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface PdfFont {
  /** `ABCDEE+TimesNewRomanPS-BoldMT` */
  readonly name: string;
  /** Of a thousandth of the size, mostly. */
  readonly unit: number;
  readonly isVertical: boolean;
  /** Draws signs by numbers of its own and does not say what they mean. */
  readonly isMute: boolean;
}

/**
 * Opens a PDF file.
 *
 * @throws ImportError `encrypted` for a file that wants a password, `damaged` for one that cannot be opened.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const talk = new Talk(bytes);
  const { numPages } = await talk.opened;
  const properties = toRecord(await talk.ask('GetMetadata', null).then(firstOf, () => undefined));
  const title = properties['Title'];
  const language = properties['Language'];
  return {
    pageCount: numPages,
    ...(typeof title === 'string' && title.trim() !== '' ? { title } : {}),
    ...(typeof language === 'string' && language.trim() !== '' ? { language } : {}),
    fonts: talk.fonts,
    openPage: async (index) => {
      const page = toRecord(await talk.ask('GetPage', { pageIndex: index }));
      return { view: toView(page['view']), rotate: typeof page['rotate'] === 'number' ? page['rotate'] : 0 };
    },
    // Only of an opened page: the instructions of one that cannot be found would be waited for without end.
    readInstructions: (index, take) => talk.readInstructions(index, take),
    close: () => talk.close(),
  };
}

const US = 'reader';

/** For the screen, without annotations, and without what only speeds up drawing (pdf.js, `RenderingIntentFlag`). */
const INTENT = 0x02 | 0x40 | 0x100;

/** Kinds of answers and of stream messages (pdf.js, `CallbackKind` and `StreamKind`). */
const ANSWER = 1;
const STREAM_CLOSE = 3;
const STREAM_DATA = 4;
const STREAM_ERROR = 5;
const STREAM_STARTED = 8;

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

interface Stream extends Waiting {
  take(operators: PdfOperators): void;
}

/** One document's exchange of messages with pdf.js. */
class Talk {
  readonly fonts = new Map<string, PdfFont>();
  readonly opened: Promise<{ readonly numPages: number }>;
  readonly #them: string;
  readonly #listeners: ((event: { readonly data: PdfJsMessage }) => void)[] = [];
  readonly #answers = new Map<number, Waiting>();
  readonly #streams = new Map<number, Stream>();
  #opening: Waiting | undefined;
  #last = 0;

  constructor(bytes: Uint8Array) {
    const port = {
      // Taken at once: pdf.js empties its lists of instructions as soon as they are posted.
      postMessage: (message: PdfJsMessage) => this.#receive(message),
      addEventListener: (_kind: string, listener: (event: { readonly data: PdfJsMessage }) => void) => void this.#listeners.push(listener),
    };
    const actions = new Map<string, (data: unknown) => unknown>();
    WorkerMessageHandler.setup({ on: (action, answer) => void actions.set(action, answer), send: () => undefined }, port);
    // 0: errors only. What pdf.js has to say of a file is for its makers; and standard output belongs to the language server.
    actions.get('configure')?.({ verbosity: 0 });
    this.#them = WorkerMessageHandler.createDocumentHandler(getParameters(bytes), port);
    this.opened = new Promise((resolve, reject) => {
      this.#opening = { resolve: (value) => resolve({ numPages: toCount(toRecord(toRecord(value)['pdfInfo'])['numPages']) }), reject };
    });
    this.#send({ action: 'Ready', data: null });
  }

  ask(action: string, data: unknown): Promise<unknown> {
    const callbackId = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#answers.set(callbackId, { resolve, reject });
      this.#send({ action, data, callbackId });
    });
  }

  readInstructions(index: number, take: (operators: PdfOperators) => void): Promise<void> {
    const streamId = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#streams.set(streamId, { take, resolve: () => resolve(), reject });
      const data = { pageId: index, pageIndex: index, intent: INTENT, cacheKey: String(INTENT), annotationStorage: null, modifiedIds: null };
      // All of a page is wanted, so that pdf.js need never wait for us.
      this.#send({ action: 'GetOperatorList', data, streamId, desiredSize: Number.MAX_SAFE_INTEGER });
    });
  }

  close(): void {
    void this.ask('Terminate', null).catch(() => undefined);
  }

  #send(message: Omit<PdfJsMessage, 'sourceName' | 'targetName'>): void {
    const data = { ...message, sourceName: US, targetName: this.#them };
    queueMicrotask(() => {
      for (const listener of this.#listeners) {
        listener({ data });
      }
    });
  }

  #receive(message: PdfJsMessage): void {
    if (message.targetName !== US) {
      return;
    }
    if (message.stream !== undefined) {
      this.#receiveStream(message);
    } else if (message.callback !== undefined) {
      const waiting = this.#answers.get(message.callbackId ?? -1);
      this.#answers.delete(message.callbackId ?? -1);
      if (message.callback === ANSWER) {
        waiting?.resolve(message.data);
      } else {
        waiting?.reject(toError(message.reason));
      }
    } else {
      this.#receiveAction(message);
    }
  }

  #receiveStream(message: PdfJsMessage): void {
    const stream = this.#streams.get(message.streamId ?? -1);
    if (stream === undefined) {
      return;
    }
    switch (message.stream) {
      case STREAM_DATA:
        try {
          stream.take(message.chunk as PdfOperators);
        } catch (error) {
          this.#streams.delete(message.streamId ?? -1);
          stream.reject(toError(error));
        }
        break;
      case STREAM_CLOSE:
        this.#streams.delete(message.streamId ?? -1);
        stream.resolve(undefined);
        break;
      case STREAM_ERROR:
        this.#streams.delete(message.streamId ?? -1);
        stream.reject(toError(message.reason));
        break;
      case STREAM_STARTED:
        if (message.success !== true) {
          this.#streams.delete(message.streamId ?? -1);
          stream.reject(toError(message.reason));
        }
        break;
      default:
    }
  }

  #receiveAction(message: PdfJsMessage): void {
    switch (message.action) {
      case 'GetDoc':
        this.#opening?.resolve(message.data);
        break;
      case 'DocException':
        this.#opening?.reject(new ImportError(toRecord(message.data)['name'] === 'PasswordException' ? 'encrypted' : 'damaged'));
        break;
      case 'PasswordRequest':
        this.#opening?.reject(new ImportError('encrypted'));
        break;
      case 'commonobj':
        this.#takeFont(message.data);
        break;
      default:
    }
    // It asks for a password, or for a file of fonts or encodings, which are not fetched: no is an answer, silence would be waited for.
    if (message.callbackId !== undefined) {
      const reason = Object.assign(new Error('not given'), { name: 'UnknownErrorException' });
      this.#send({ callback: 2, callbackId: message.callbackId, reason });
    }
  }

  #takeFont(data: unknown): void {
    if (Array.isArray(data) && typeof data[0] === 'string' && data[1] === 'Font') {
      const { buffer, extra } = toRecord(data[2]);
      this.fonts.set(data[0], { ...parseFont(buffer), isMute: isMute(toRecord(extra)) });
    }
  }
}

/** What pdf.js is to do and, above all, not to do. */
function getParameters(bytes: Uint8Array): object {
  return {
    docId: US,
    apiVersion: packageOfPdfJs.version,
    // A copy, and no Buffer: pdf.js may take the bytes over, and a Buffer may share its memory with others.
    data: new Uint8Array(bytes),
    password: null,
    disableAutoFetch: true,
    rangeChunkSize: 65_536,
    docBaseUrl: null,
    enableXfa: false,
    evaluatorOptions: {
      // Pictures are not looked at: larger than one dot is too large.
      maxImageSize: 1,
      disableFontFace: false,
      // What is broken on a page is left out, the rest is read.
      ignoreErrors: true,
      isEvalSupported: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      canvasMaxAreaInBytes: 0,
      // Tells whether a font says what its signs mean.
      fontExtraProperties: true,
      useSystemFonts: true,
      useWasm: false,
      useWorkerFetch: false,
      cMapUrl: null,
      cMapPacked: true,
      iccUrl: null,
      standardFontDataUrl: null,
      wasmUrl: null,
      enableWebGPU: false,
    },
  };
}

/** Where pdf.js writes what in a font it sends (`FONT_INFO`): flags, two bits each; the matrix; the strings, the name being the fourth. */
const FONT_VERTICAL = { byte: 2, mask: 0b1000 };
const FONT_MATRIX = 36;
const FONT_STRINGS = 92;
const FONT_NAME = 3;

/** A font as pdf.js sends it. A layout that it does not know gives a font without a name, whose text is then neither bold nor italic. */
function parseFont(buffer: unknown): Omit<PdfFont, 'isMute'> {
  const none = { name: '', unit: 0.001, isVertical: false };
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength < FONT_STRINGS + 4) {
    return none;
  }
  const view = new DataView(buffer);
  const scale = view.getUint8(FONT_MATRIX) === 6 ? view.getFloat64(FONT_MATRIX + 1, true) : none.unit;
  let at = FONT_STRINGS + 4;
  for (let index = 0; index < FONT_NAME && at + 4 <= buffer.byteLength; index++) {
    at += 4 + view.getUint32(at);
  }
  const length = at + 4 <= buffer.byteLength ? view.getUint32(at) : 0;
  const name = at + 4 + length <= buffer.byteLength ? new TextDecoder().decode(new Uint8Array(buffer, at + 4, length)) : '';
  return {
    name,
    unit: Number.isFinite(scale) && scale > 0 ? scale : none.unit,
    isVertical: (view.getUint8(FONT_VERTICAL.byte) & FONT_VERTICAL.mask) !== 0,
  };
}

/** A font of many signs whose table of meanings is only a range of its own numbers (pdf.js, `IdentityToUnicodeMap`). */
function isMute({ composite, toUnicode }: Readonly<Record<string, unknown>>): boolean {
  return composite === true && typeof toUnicode === 'object' && toUnicode !== null && 'firstChar' in toUnicode;
}

function toView(value: unknown): PdfPageFrame['view'] {
  const [left, bottom, right, top] = Array.isArray(value) ? value.map(Number) : [];
  return [left ?? 0, bottom ?? 0, right ?? 595, top ?? 842];
}

function toCount(value: unknown): number {
  return typeof value === 'number' && value > 0 ? Math.floor(value) : 0;
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
