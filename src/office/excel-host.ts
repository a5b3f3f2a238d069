import { SAMPLE_SHEET, textToWordSnapshot } from '../core/index';
import type { CommandOutcome, CommandRequest, Issue, ReportDocument, Where, WorkbookOverview, WorkbookSnapshot } from '../core/index';
import { downloadFile, makeUnitFile, readUnitFiles, unitFileList } from '../pane/index';
import type { PaneFailure, PaneFile, PaneHost, PanePreview, PaneRequest, PaneResult, PaneTheme, Watch } from '../pane/index';
import { applyPatch } from './apply-patch';
import type { Applied } from './apply-patch';
import { stampNow } from './clock';
import { readError } from './errors';
import { officeTheme } from './office-theme';
import { emptyMemory } from './read-memory';
import { readWorkbook } from './read-workbook';
import { excelIsNewEnough, NEEDED_SET } from './requirement-sets';
import { runInExcel } from './run-in-excel';
import { unseenNotes } from './unseen-notes';

/** What the host needs of the core; a test gives its own. */
export interface CoreFunctions {
  runCommand(request: CommandRequest): CommandOutcome;
  overview(workbook: WorkbookSnapshot, asOf: string): WorkbookOverview;
  /** The same on the sample plan. */
  runOnSamplePlan(request: CommandRequest): CommandOutcome;
}

/** What the host is made of. */
export interface ExcelHostParts {
  /** Loads the rules of the product: they are the larger part of the program, and the page stands before they are there. */
  readonly loadCore: () => Promise<CoreFunctions>;
  readonly document: Document;
  readonly language: 'vi' | 'en';
  readonly version: string;
}

/** The host with what the rest of the add-in asks of it. */
export interface ExcelHost extends PaneHost {
  /** True while the add-in itself changes cells. */
  isWriting(): boolean;
}

interface Kept {
  readonly request: CommandRequest;
  readonly outcome: CommandOutcome;
}

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const REPORT_FILE = 'word';
const STEPS = {
  vi: {
    units: 'Đọc tệp của đơn vị',
    read: 'Đọc tệp này',
    compute: 'Tính toán',
    write: 'Ghi vào tệp',
    unit: 'phần',
    file: 'tệp',
    written: 'Đã ghi xong.',
  },
  en: {
    units: 'Read the files of the units',
    read: 'Read this workbook',
    compute: 'Work it out',
    write: 'Write to the workbook',
    unit: 'parts',
    file: 'files',
    written: 'Written.',
  },
};
/** Events of our own writing still arrive a moment after it. */
const ECHO_MS = 1500;

/** The Excel side of the page: reads with `readWorkbook`, writes with `applyPatch`, keeps the outcome of each command until it is applied. */
export function createExcelHost({ loadCore, document, language, version }: ExcelHostParts): ExcelHost {
  const memory = emptyMemory();
  const kept = new Map<string, Kept>();
  const words = STEPS[language];
  let runs = 0;
  let writing = 0;

  const progress = (watch: Watch, step: number, done = step, total = 3): void => {
    watch.onProgress({ steps: [words.read, words.compute, words.write], step, done, total, unit: words.unit });
  };

  return {
    kind: 'excel',
    language,
    version,
    theme: (onChange: (theme: PaneTheme) => void) => officeTheme(document, onChange),
    look: async () => {
      try {
        const [core, workbook] = await Promise.all([loadCore(), runInExcel((context) => readWorkbook(context, memory, 'cells'))]);
        return { ok: true, value: core.overview(workbook, stampNow().asOf) };
      } catch (error) {
        return thrown(error);
      }
    },

    run: async (request, watch) => {
      try {
        if (!excelIsNewEnough()) return failed({ code: 'host-too-old', technical: `ExcelApi ${NEEDED_SET}` });
        progress(watch, 0);
        const asked = await commandRequest(request, watch);
        if (!asked.ok) return asked;
        const workbook = await runInExcel((context) => readWorkbook(context, memory), watch);
        if (watch.isCancelled()) return failed({ code: 'cancelled' });
        progress(watch, 1);
        const full: CommandRequest = { ...asked.value, ...stampNow(), workbook };
        const outcome = work(await loadCore(), full);
        if (!outcome.ok) return failed({ code: 'refused', issues: outcome.issues, where: outcome.issues[0]?.where ?? {} });
        return { ok: true, value: keep(full, outcome) };
      } catch (error) {
        return thrown(error);
      }
    },

    apply: async (previewId, watch) => {
      const preview = kept.get(previewId);
      if (preview === undefined) return failed({ code: 'changed-meanwhile' });
      writing += 1;
      try {
        progress(watch, 0);
        const applied = await runInExcel((context) => applyUnchanged(context, preview, watch), watch);
        if (!applied.ok) return applied;
        kept.delete(previewId);
        const { notes } = preview.outcome;
        return { ok: true, value: { summary: [notes.length > 0 ? notes.join(' ') : words.written, ...applied.leftOut].join(' ') } };
      } catch (error) {
        return thrown(error);
      } finally {
        setTimeout(() => {
          writing -= 1;
        }, ECHO_MS);
      }
    },

    makeFile: async (previewId, fileId) => {
      try {
        const outcome = kept.get(previewId)?.outcome;
        const file = outcome === undefined ? null : await fileOf(outcome, fileId);
        return file === null ? failed({ code: 'changed-meanwhile' }) : { ok: true, value: file };
      } catch (error) {
        return thrown(error);
      }
    },

    saveFile: (file) => {
      downloadFile(document, file);
      return Promise.resolve();
    },
    goTo,
    copyText: (text) => copyText(document, text),
    isWriting: () => writing > 0,
  };

  /** Reads again, and applies the outcome only when the same request gives the same edits: nothing that was typed meanwhile is lost. */
  async function applyUnchanged(context: Excel.RequestContext, preview: Kept, watch: Watch): Promise<Applied> {
    const workbook = await readWorkbook(context, memory);
    if (watch.isCancelled()) return { ok: false, failure: failureOf({ code: 'cancelled' }) };
    if (!sameEdits(preview, workbook, await loadCore())) return { ok: false, failure: failureOf({ code: 'changed-meanwhile' }) };
    progress(watch, 2);
    return applyPatch(context, preview.outcome.patch, {
      isCancelled: () => watch.isCancelled(),
      onPart: (done, total) => {
        progress(watch, 2, done, Math.max(total, 1));
      },
    });
  }

  function keep(request: CommandRequest, outcome: CommandOutcome): PanePreview {
    runs += 1;
    const id = `${outcome.command}-${String(runs)}`;
    for (const [other, { outcome: before }] of kept) if (before.command === outcome.command) kept.delete(other);
    kept.set(id, { request, outcome });
    return {
      id,
      outcome: shownPart(outcome, unseenNotes(outcome.patch)),
      edits: outcome.patch.ops.length,
      missing: missingFacts(outcome),
      ...filesOf(outcome),
    };
  }

  /** The page's request with its files read. */
  async function commandRequest(
    request: PaneRequest,
    watch: Watch,
  ): Promise<PaneResult<Omit<CommandRequest, 'workbook' | 'asOf' | 'now'>>> {
    const { plan, unitFiles, ...asked } = request;
    if (unitFiles !== undefined && unitFiles.length > 0) {
      const read = await readUnitFiles(unitFiles, await import('./workbook-files'), {
        onFile: (done) => {
          watch.onProgress({ steps: [words.units, words.read, words.compute], step: 0, done, total: unitFiles.length, unit: words.file });
        },
        isCancelled: () => watch.isCancelled(),
      });
      return read.ok ? { ok: true, value: { ...asked, unitWorkbooks: read.value } } : read;
    }
    switch (plan?.from) {
      case undefined:
        return { ok: true, value: asked };
      case 'sample':
        return { ok: true, value: { ...asked, planSheet: SAMPLE_SHEET } };
      case 'sheet':
        return { ok: true, value: { ...asked, planSheet: plan.sheet } };
      case 'selection':
        return { ok: true, value: { ...asked, planSheet: await selectedSheet() } };
      case 'text':
        return { ok: true, value: { ...asked, word: textToWordSnapshot(plan.text) } };
      case 'word': {
        const { readDocument } = await import('./word-files');
        const read = readDocument(plan.file.bytes, plan.file.name);
        if (read.ok) return { ok: true, value: { ...asked, word: read.value } };
        return failed({ code: 'bad-file', issues: [read.issue], where: read.issue.where });
      }
    }
  }
}

/** The files that an outcome offers: the report, or the units' workbooks. */
function filesOf({ document: report, workbooks }: CommandOutcome): Pick<PanePreview, 'files' | 'archive'> {
  return report === null ? unitFileList(workbooks) : { files: [{ id: REPORT_FILE, name: reportName(report) }] };
}

/** Makes a file of `filesOf`; null when there is none of this id. */
async function fileOf({ document: report, workbooks }: CommandOutcome, fileId: string): Promise<PaneFile | null> {
  if (fileId !== REPORT_FILE) return makeUnitFile(workbooks, fileId, await import('./workbook-files'));
  if (report === null) return null;
  const { writeDocument } = await import('./word-files');
  return { name: reportName(report), type: WORD_TYPE, bytes: await writeDocument(report) };
}

function reportName(report: ReportDocument): string {
  return `${report.title.replace(/[\\/:*?"<>|\r\n]+/g, ' ').trim()}.docx`;
}

function work(core: CoreFunctions, request: CommandRequest): CommandOutcome {
  return request.planSheet === SAMPLE_SHEET ? core.runOnSamplePlan(request) : core.runCommand(request);
}

/** What the page shows of an outcome, with what this Excel adds to it. */
function shownPart(outcome: CommandOutcome, more: readonly Issue[]): PanePreview['outcome'] {
  const { command, ok, facts, notes, paragraphs, review, columns = [], findings, issues, reminders } = outcome;
  return { command, ok, facts, notes, paragraphs, review, columns, findings, issues: [...issues, ...more], reminders };
}

function sameEdits({ request, outcome }: Kept, workbook: WorkbookSnapshot, core: CoreFunctions): boolean {
  if (JSON.stringify(workbook) === JSON.stringify(request.workbook)) return true;
  return JSON.stringify(work(core, { ...request, workbook }).patch) === JSON.stringify(outcome.patch);
}

/** Texts of the runs that the report leaves open, each once. */
function missingFacts({ document }: CommandOutcome): readonly string[] {
  const blocks = document?.sections.flatMap((section) => section.blocks) ?? [];
  const runs = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
  return [...new Set(runs.filter((run) => run.missing === true).map((run) => run.text))];
}

async function selectedSheet(): Promise<string> {
  return runInExcel(async (context) => {
    const { worksheet } = context.workbook.getSelectedRange();
    worksheet.load('name');
    await context.sync();
    return worksheet.name;
  });
}

/** Selects a cell; false when its sheet or the cell is no more. */
async function goTo(where: Where): Promise<boolean> {
  try {
    return await runInExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(where.sheet ?? '');
      sheet.load('name');
      await context.sync();
      if (sheet.isNullObject) return false;
      sheet.activate();
      sheet.getRange(where.cell ?? 'A1').select();
      await context.sync();
      return true;
    });
  } catch {
    return false;
  }
}

async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    await document.defaultView?.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function thrown<T>(error: unknown): PaneResult<T> {
  const { failure, technical, issue } = readError(error);
  return failed({ code: failure, technical, issues: [issue] });
}

function failed<T>(failure: Partial<PaneFailure> & Pick<PaneFailure, 'code'>): PaneResult<T> {
  return { ok: false, failure: failureOf(failure) };
}

function failureOf(failure: Partial<PaneFailure> & Pick<PaneFailure, 'code'>): PaneFailure {
  return { where: {}, workbook: 'untouched', issues: [], technical: '', ...failure };
}
