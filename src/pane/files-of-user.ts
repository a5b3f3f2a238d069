import type { CommandId, Issue } from '../core/index';
import type { PaneContext } from './pane-context';
import type { PaneFile } from './pane-host';
import type { TextKey } from './text-vi';

/** What is asked for: Word decisions for `track`, workbooks of units for `collect`. */
interface FileKind {
  readonly ending: '.docx' | '.xlsx';
  readonly multiple: boolean;
  readonly command: CommandId;
  /** What "Thử lại" does when a file was refused. */
  readonly retry: () => void;
}

/** Files above this size are no plans; reading them would only fill the memory of the page. */
const LARGEST_FILE = 100 * 1024 * 1024;

/** Asks the user for files; resolves with none when the user gives up, or when a file cannot be taken (then the error is shown). */
export function askForFiles(pane: PaneContext, kind: FileKind): Promise<readonly PaneFile[]> {
  const input = pane.h('input', { type: 'file', accept: kind.ending, multiple: kind.multiple });
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => {
      resolve([]);
    });
    input.addEventListener('change', () => {
      void takeFiles(pane, kind, [...(input.files ?? [])]).then(resolve);
    });
    input.click();
  });
}

async function takeFiles(pane: PaneContext, kind: FileKind, files: readonly File[]): Promise<readonly PaneFile[]> {
  const issues = files.map((file) => refusal(pane, kind, file)).filter((issue) => issue !== null);
  const read = issues.length > 0 ? [] : await Promise.all(files.map((file) => readFile(pane, file)));
  issues.push(...read.filter((one) => 'code' in one));
  if (issues.length === 0) return read.filter((one) => 'bytes' in one);
  pane.fail({ code: 'bad-file', where: {}, workbook: 'untouched', issues, technical: '' }, kind.command, kind.retry);
  return [];
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

/** Why a file is not even opened; null when it may be. */
function refusal(pane: PaneContext, kind: FileKind, { name, size }: File): Issue | null {
  if (!name.toLowerCase().endsWith(kind.ending)) return badFile(pane, kind.ending === '.docx' ? 'wrongWordFile' : 'wrongUnitFile', name);
  return size > LARGEST_FILE ? badFile(pane, 'largeFile', name) : null;
}

/** The browser refuses a file that was moved, deleted or changed since it was chosen. */
async function readFile(pane: PaneContext, file: File): Promise<PaneFile | Issue> {
  try {
    return { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return badFile(pane, 'lostFile', file.name);
  }
}

function badFile(pane: PaneContext, words: TextKey, name: string): Issue {
  return { code: 'bad-file', severity: 'error', where: { file: name }, message: pane.text.of(words, { name }) };
}
