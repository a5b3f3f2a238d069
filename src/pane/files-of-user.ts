import type { CommandId } from '../core/index';
import type { PaneContext } from './pane-context';
import type { PaneFailure, PaneFile } from './pane-host';

/** What is asked for: Word decisions for `track`, workbooks of units for `collect`. */
interface FileKind {
  readonly ending: '.docx' | '.xlsx';
  readonly multiple: boolean;
  readonly command: CommandId;
}

/** Asks the user for files; resolves with none when the user gives up, or when a file has another ending (then the error is shown). */
export function askForFiles(pane: PaneContext, kind: FileKind): Promise<readonly PaneFile[]> {
  const input = pane.h('input', { type: 'file', accept: kind.ending, multiple: kind.multiple });
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => {
      resolve([]);
    });
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])];
      const wrong = files.find((file) => !file.name.toLowerCase().endsWith(kind.ending));
      if (wrong === undefined) {
        resolve(Promise.all(files.map(readFile)));
        return;
      }
      pane.fail(wrongFile(pane, kind, wrong.name), kind.command, () => {
        pane.open(kind.command === 'collect' ? { to: 'collect' } : { to: 'front' });
      });
      resolve([]);
    });
    input.click();
  });
}

/** Offers a file as a browser download. For hosts whose pane may download (Excel on Windows and the web, Google Sheets). */
export function downloadFile(document: Document, file: PaneFile): void {
  const view = document.defaultView;
  if (view === null) return;
  const address = view.URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: file.type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The download takes the address over at once; giving it back later frees the memory in browsers that are slow to begin.
  view.setTimeout(() => {
    view.URL.revokeObjectURL(address);
  }, 60_000);
}

function wrongFile(pane: PaneContext, kind: FileKind, name: string): PaneFailure {
  const message = pane.text.of(kind.ending === '.docx' ? 'wrongWordFile' : 'wrongUnitFile', { name });
  const issue = { code: 'bad-file', severity: 'error', where: { file: name }, message } as const;
  return { code: 'bad-file', where: {}, workbook: 'untouched', issues: [issue], technical: '' };
}

async function readFile(file: File): Promise<PaneFile> {
  return { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}
