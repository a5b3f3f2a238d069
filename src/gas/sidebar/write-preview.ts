import type { PaneFailure, PaneResult, Watch } from '../../pane/index';
import type { RunStamp, WireRequest, Writing } from '../wire';
import { answered, paneFailure } from './answered';
import type { ServerCalls } from './server-calls';

/** A previewed command that is to be written. */
export interface WritingJob {
  readonly id: string;
  readonly request: WireRequest;
  readonly stamp: RunStamp;
}

/**
 * Writes a preview, call after call. A half-written tab cannot be taken back, a whole run can: so "Hủy" lets the run come to its end
 * and takes it back at once with "Khôi phục lần chạy trước". Complete, or as before; in between only when Google itself fails.
 */
export async function writePreview(server: ServerCalls, job: WritingJob, watch: Watch): Promise<PaneResult<null>> {
  const written = await writeAll(server, job, watch, (sheet) => (watch.isCancelled() ? FINISHING : `Ghi trang “${sheet}”`));
  if (!written.ok) return written;
  const wanted = written.value === 'several-calls' && watch.isCancelled() && job.request.command !== 'restore';
  return wanted ? { ok: false, failure: await takenBack(server, watch) } : { ok: true, value: null };
}

const FINISHING = 'Ghi nốt để trả lại được như trước';
const TAKING_BACK = 'Trả lại như trước khi chạy';

async function takenBack(server: ServerCalls, watch: Watch): Promise<PaneFailure> {
  const request: WireRequest = { command: 'restore' };
  const preview = await answered(() => server.paneRun(request), 'untouched');
  const back = preview.ok ? await writeAll(server, { ...preview.value, request }, watch, () => TAKING_BACK) : preview;
  return { ...paneFailure('cancelled'), workbook: back.ok ? 'put-back' : 'partly-written' };
}

type Length = 'one-call' | 'several-calls';

async function writeAll(
  server: ServerCalls,
  { id, request, stamp }: WritingJob,
  watch: Watch,
  nameOf: (sheet: string) => string,
): Promise<PaneResult<Length>> {
  let reply: PaneResult<Writing> = await answered(() => server.paneBegin(request, stamp, id), 'partly-written');
  let length: Length = 'one-call';
  while (reply.ok && reply.value.patch !== null) {
    const { patch, sheet, next, total } = reply.value;
    length = 'several-calls';
    watch.onProgress({ steps: [nameOf(sheet)], step: 0, done: next, total, unit: 'bước' });
    reply = await goOn(server, id, patch);
  }
  if (reply.ok) return { ok: true, value: length };
  if (reply.failure.workbook === 'partly-written') await answered(() => server.paneStop(id), 'partly-written');
  return reply;
}

/** The next piece of a long writing; when Google ended the call half-way, the same piece is asked for again from where it stopped. */
async function goOn(server: ServerCalls, previewId: string, patch: string): Promise<PaneResult<Writing>> {
  let reply = await answered(() => server.paneGoOn(previewId, patch), 'partly-written');
  for (let tries = 1; tries < MOST_TRIES && !reply.ok && reply.failure.code === 'timed-out'; tries += 1) {
    reply = await answered(() => server.paneGoOn(previewId, patch), 'partly-written');
  }
  return reply;
}

const MOST_TRIES = 3;
