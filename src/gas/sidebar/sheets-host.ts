import type { CommandOutcome, ReportDocument, SheetPatch, WordSnapshot } from '../../core/index';
import { downloadFile, makeUnitFile, readUnitFiles, unitFileList } from '../../pane/index';
import type { PaneFailure, PaneFile, PaneHost, PanePreview, PaneRequest, PaneResult, Watch } from '../../pane/index';
import { pack, unpack } from '../packed';
import type { Reply, RunStamp, WirePreview, WireRequest, Writing } from '../wire';
import { pageCode } from './page-code';
import type { PageCode } from './page-code';
import type { ServerCalls } from './server-calls';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const REPORT_FILE = 'report';
const VERSION = '0.1.0';

interface HeldPreview {
  readonly request: WireRequest;
  readonly stamp: RunStamp;
  readonly document: ReportDocument | null;
  readonly workbooks: CommandOutcome['workbooks'];
  /** What was done, in the core's sentences. */
  readonly notes: readonly string[];
}

/**
 * The page's host in Google Sheets: every question goes to the server's functions. The server keeps nothing between calls; the page
 * keeps the request, its moment and, while a long writing is under way, the patch.
 */
export function createSheetsHost(document: Document, server: ServerCalls): PaneHost {
  const held = new Map<string, HeldPreview>();
  const code = pageCode(document, server);

  return {
    kind: 'sheets',
    language: 'vi',
    version: VERSION,
    theme: () => 'light',
    async look() {
      const reply = await server.paneLook();
      if (!reply.ok) throw new Error(reply.failure.technical);
      return reply.value;
    },
    async run(request, watch) {
      const asked = await wireRequest(request, code, watch);
      if (!asked.ok) return asked;
      if (watch.isCancelled()) return { ok: false, failure: failure('cancelled') };
      watch.onProgress(progress('Đọc bảng tính', 0, 1));
      const reply = await answered(() => server.paneRun(asked.value), 'untouched');
      if (!reply.ok) return reply;
      const { id, stamp, document: report, outcome } = reply.value;
      const workbooks = reply.value.workbooks === null ? [] : (unpack(reply.value.workbooks) as CommandOutcome['workbooks']);
      const preview = { request: asked.value, stamp, document: report, workbooks, notes: outcome.notes };
      held.clear();
      held.set(id, preview);
      return { ok: true, value: previewOf(reply.value, preview) };
    },
    async apply(previewId, watch) {
      const preview = held.get(previewId);
      if (preview === undefined) return { ok: false, failure: failure('session-lost') };
      let reply = await answered(() => server.paneBegin(preview.request, preview.stamp, previewId), 'partly-written');
      while (reply.ok && !reply.value.done) {
        const writing: Writing = reply.value;
        watch.onProgress(progress(`Ghi trang “${writing.sheet}”`, writing.next, writing.total));
        if (writing.patch === null || watch.isCancelled()) {
          await answered(() => server.paneStop(previewId), 'partly-written');
          return { ok: false, failure: { ...failure('cancelled'), workbook: 'partly-written' } };
        }
        const { patch } = writing;
        reply = await goOn(server, previewId, patch);
      }
      if (!reply.ok) {
        if (reply.failure.workbook === 'partly-written') await answered(() => server.paneStop(previewId), 'partly-written');
        return reply;
      }
      held.delete(previewId);
      return { ok: true, value: { summary: preview.notes.length > 0 ? preview.notes.join(' ') : 'Đã ghi xong vào bảng tính.' } };
    },
    async makeFile(previewId, fileId) {
      const preview = held.get(previewId);
      const file = preview === undefined ? null : await fileOf(preview, fileId, code);
      return file === null ? { ok: false, failure: failure('session-lost') } : { ok: true, value: file };
    },
    saveFile(file) {
      downloadFile(document, file);
      return Promise.resolve();
    },
    async goTo(where) {
      const reply = await server.paneGoTo(where);
      return reply.ok && reply.value;
    },
    async copyText(text) {
      try {
        await document.defaultView?.navigator.clipboard.writeText(text);
        return document.defaultView !== null;
      } catch {
        return false;
      }
    },
  };
}

/** The next piece of a long writing; when Google ended the call half-way, the same piece is asked for again from where it stopped. */
async function goOn(server: ServerCalls, previewId: string, patch: SheetPatch): Promise<PaneResult<Writing>> {
  let reply = await answered(() => server.paneGoOn(previewId, patch), 'partly-written');
  for (let tries = 1; tries < MOST_TRIES && !reply.ok && reply.failure.code === 'timed-out'; tries += 1) {
    reply = await answered(() => server.paneGoOn(previewId, patch), 'partly-written');
  }
  return reply;
}

const MOST_TRIES = 3;

/** The page's request without files: they are read here, so that their bytes need not travel. */
async function wireRequest(request: PaneRequest, code: PageCode, watch: Watch): Promise<PaneResult<WireRequest>> {
  const { plan, unitFiles = [], ...same } = request;
  if (unitFiles.length > 0) {
    const read = await readUnitFiles(unitFiles, await code.workbook(), {
      onFile: (done) => {
        watch.onProgress({ ...progress('Đọc tệp của đơn vị', done, unitFiles.length), unit: 'tệp' });
      },
      isCancelled: () => watch.isCancelled(),
    });
    return read.ok ? { ok: true, value: { ...same, units: pack(read.value) } } : read;
  }
  const from = await planPart(plan, code);
  if (!from.ok) return from;
  return { ok: true, value: { ...same, ...from.value } };
}

type PlanPart = Pick<WireRequest, 'planSheet' | 'fromSelection' | 'sample'> & { readonly word?: WordSnapshot };

async function planPart(plan: PaneRequest['plan'], code: PageCode): Promise<PaneResult<PlanPart>> {
  if (plan === undefined) return { ok: true, value: {} };
  switch (plan.from) {
    case 'sheet':
      return { ok: true, value: { planSheet: plan.sheet } };
    case 'selection':
      return { ok: true, value: { fromSelection: true } };
    case 'word': {
      const { readDocument } = await code.word();
      const read = readDocument(plan.file.bytes, plan.file.name);
      return read.ok
        ? { ok: true, value: { word: read.value } }
        : { ok: false, failure: { ...failure('refused'), where: read.issue.where, issues: [read.issue] } };
    }
    case 'sample':
      return { ok: true, value: { sample: true } };
  }
}

function previewOf({ id, outcome, edits }: WirePreview, { document, workbooks }: HeldPreview): PanePreview {
  const files = document === null ? unitFileList(workbooks) : { files: [{ id: REPORT_FILE, name: reportName(document) }] };
  return { id, outcome, edits, missing: document === null ? [] : missingFacts(document), ...files };
}

/** Makes one of the files of `previewOf`; null when there is none of this id. */
async function fileOf({ document, workbooks }: HeldPreview, fileId: string, code: PageCode): Promise<PaneFile | null> {
  if (fileId !== REPORT_FILE) return makeUnitFile(workbooks, fileId, await code.workbook());
  if (document === null) return null;
  const { writeDocument } = await code.word();
  return { name: reportName(document), type: DOCX, bytes: await writeDocument(document) };
}

/** Texts of the runs marked as missing, each once, in the order of the report. */
function missingFacts(report: ReportDocument): readonly string[] {
  const found = new Set<string>();
  for (const section of report.sections) {
    for (const block of section.blocks) {
      if (block.kind !== 'paragraph') continue;
      for (const run of block.runs) if (run.missing === true) found.add(run.text);
    }
  }
  return [...found];
}

function reportName(report: ReportDocument): string {
  return `${report.title.replace(/[\\/:*?"<>|\r\n]+/g, ' ').trim()}.docx`;
}

function progress(name: string, done: number, total: number): Parameters<Watch['onProgress']>[0] {
  return { steps: [name], step: 0, done, total, unit: 'bước' };
}

function failure(code: PaneFailure['code']): PaneFailure {
  return { code, where: {}, workbook: 'untouched', issues: [], technical: '' };
}

/** A call that Google itself refuses or ends: what was written by then is not known. */
async function answered<T>(call: () => Promise<Reply<T>>, workbook: PaneFailure['workbook']): Promise<PaneResult<T>> {
  try {
    return await call();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = CALL_FAILURES.find((row) => row.says.test(message))?.code ?? 'unexpected';
    return {
      ok: false,
      failure: { ...failure(code), workbook: code === 'not-authorised' ? 'untouched' : workbook, technical: message.slice(0, 120) },
    };
  }
}

/** Several Google accounts in one browser make the page call as the wrong one: Google then says that it is not authorised. */
const CALL_FAILURES: readonly { readonly says: RegExp; readonly code: PaneFailure['code'] }[] = [
  { says: /PERMISSION_DENIED|authorization|authorisation/i, code: 'not-authorised' },
  { says: /maximum execution time|timed out|NetworkError|HTTP 0/i, code: 'timed-out' },
  { says: /too large|413/i, code: 'too-large' },
];
