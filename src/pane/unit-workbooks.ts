import type { CommandOutcome, Issue, WorkbookSnapshot } from '../core/index';
import type { applyPatch, emptyWorkbook, packFiles, readWorkbook } from '../xlsx/index';
import type { PaneFile, PanePreview, PaneResult } from './pane-host';

/** What is needed of src/xlsx. It is large, so each host loads it in its own way when a workbook file is first read or made. */
export interface WorkbookCode {
  readonly applyPatch: typeof applyPatch;
  readonly emptyWorkbook: typeof emptyWorkbook;
  readonly packFiles: typeof packFiles;
  readonly readWorkbook: typeof readWorkbook;
}

/** Called between files; the page may be drawn and "Hủy" pressed there. */
interface ReadingWatch {
  /** Files read so far. */
  onFile(done: number): void;
  isCancelled(): boolean;
}

type UnitWorkbooks = CommandOutcome['workbooks'];

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ARCHIVE_TYPE = 'application/zip';
const ARCHIVE = { id: 'all', name: 'Tệp cho xã, phường.zip' };

/**
 * Reads the workbooks that units sent back, for `collect`. Failures: `cancelled`; `bad-file` with a sentence for each file that cannot be
 * read, so that all of them can be mended before the next try.
 */
export async function readUnitFiles(
  files: readonly PaneFile[],
  { readWorkbook: read }: Pick<WorkbookCode, 'readWorkbook'>,
  watch: ReadingWatch,
): Promise<PaneResult<readonly WorkbookSnapshot[]>> {
  const workbooks: WorkbookSnapshot[] = [];
  const issues: Issue[] = [];
  for (const [done, file] of files.entries()) {
    watch.onFile(done);
    await nextTurn();
    if (watch.isCancelled()) return failed('cancelled', []);
    const found = read(file.bytes, file.name);
    if (found.ok) workbooks.push(found.value);
    else issues.push(found.issue);
  }
  return issues.length > 0 ? failed('bad-file', issues) : { ok: true, value: workbooks };
}

/** The files that can be made of what `split` gave; several also as one archive, for browsers ask before each of many downloads. */
export function unitFileList(workbooks: UnitWorkbooks): Pick<PanePreview, 'files' | 'archive'> {
  const files = workbooks.map(({ file }, index) => ({ id: unitFileId(index), name: file }));
  return files.length > 1 ? { files, archive: ARCHIVE } : { files };
}

/** One file of `unitFileList`, by its id; null when there is none of this id. */
export function makeUnitFile(workbooks: UnitWorkbooks, fileId: string, code: WorkbookCode): PaneFile | null {
  const bytesOf = ({ patch }: UnitWorkbooks[number]): Uint8Array => code.applyPatch(code.emptyWorkbook(), patch);
  if (fileId === ARCHIVE.id) {
    const bytes = code.packFiles(workbooks.map((workbook) => ({ name: workbook.file, bytes: bytesOf(workbook) })));
    return { name: ARCHIVE.name, type: ARCHIVE_TYPE, bytes };
  }
  const wanted = workbooks.find((_, index) => unitFileId(index) === fileId);
  return wanted === undefined ? null : { name: wanted.file, type: WORKBOOK_TYPE, bytes: bytesOf(wanted) };
}

function unitFileId(index: number): string {
  return `unit-${String(index)}`;
}

/** A large file keeps the page busy: between two, it is drawn. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function failed(code: 'bad-file' | 'cancelled', issues: readonly Issue[]): PaneResult<never> {
  return { ok: false, failure: { code, where: issues[0]?.where ?? {}, workbook: 'untouched', issues, technical: '' } };
}
