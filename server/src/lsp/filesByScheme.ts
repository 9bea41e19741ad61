import type { FileAccess } from '../files/fileAccess.ts';

/** The files of this machine from the machine, and all others from the editor: a folder that is kept by a service, `vscode-vfs://github/…`. */
export function filesByScheme(machine: FileAccess, editor: FileAccess): FileAccess {
  const of = (id: string): FileAccess => (id.startsWith('file:') ? machine : editor);
  return {
    readSeeds: () => machine.readSeeds(),
    find: (folder) => of(folder).find(folder),
    findMarkdown: (folder) => of(folder).findMarkdown(folder),
    findDocumentsBeside: (file) => of(file).findDocumentsBeside(file),
    findByGlob: (pattern, folder) => of(folder).findByGlob(pattern, folder),
    findConfiguration: (folder) => of(folder).findConfiguration(folder),
    readText: (file) => of(file).readText(file),
    readDocument: (file) => of(file).readDocument(file),
    keepInside: async (files, folders) => {
      const [here, elsewhere] = [files.filter((file) => of(file) === machine), files.filter((file) => of(file) === editor)];
      const kept = new Set([...(await machine.keepInside(here, folders.filter((folder) => of(folder) === machine))), ...(await editor.keepInside(elsewhere, folders))]);
      return files.filter((file) => kept.has(file));
    },
    import: (file, folder, within) => of(folder).import(file, folder, within),
    openIndex: (storage, folder, events) => of(folder).openIndex(storage, folder, events),
  };
}
