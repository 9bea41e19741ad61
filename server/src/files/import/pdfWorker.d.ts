// The part of pdf.js that reads files, as the package exports it without types: the two calls that `openPdf.ts` makes, and its messages.

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: {
    setup(handler: PdfJsHandler, port: PdfJsPort): void;
    /** Gives the name that the document's messages are sent to. Throws when the version is not its own. */
    createDocumentHandler(parameters: object, port: PdfJsPort): string;
  };

  export interface PdfJsHandler {
    on(action: string, answer: (data: unknown) => unknown): void;
    send(action: string, data: unknown): void;
  }

  export interface PdfJsPort {
    postMessage(message: PdfJsMessage): void;
    addEventListener(kind: 'message', listener: (event: { readonly data: PdfJsMessage }) => void): void;
  }

  export interface PdfJsMessage {
    readonly sourceName: string;
    readonly targetName: string;
    /** A request, or an event. */
    readonly action?: string;
    readonly data?: unknown;
    readonly callbackId?: number;
    /** An answer: 1 with `data`, 2 with `reason`. */
    readonly callback?: number;
    readonly reason?: unknown;
    readonly streamId?: number;
    /** What happens to a stream: 3 data, 4 error, 6 pull, 8 start. */
    readonly stream?: number;
    readonly chunk?: unknown;
    readonly success?: boolean;
    readonly desiredSize?: number;
  }
}
