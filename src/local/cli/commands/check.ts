import { runCommand } from '../../../core';
import type { CommandOutcome } from '../../../core';
import type { CliCommand, ExitCode } from '../cli-command';
import { openRequest } from '../open-file';
import type { Options } from '../options';
import { fail, misused, sayIssues } from '../say';
import type { Surroundings } from '../surroundings';
import { runWriting } from '../write-result';

/** Kiểm tra bảng: lists what is damaged; with --fix repairs what can be repaired safely. */
export const CHECK: CliCommand = {
  vietnamese: {
    call: 'check TỆP.xlsx [--fix [--also MÃ]… -o KẾT-QUẢ.xlsx] [--json]',
    does: 'tìm chỗ bị hỏng hoặc cần xem lại; với --fix thì sửa những chỗ sửa được an toàn',
  },
  english: {
    call: 'check FILE [--fix [--also ID]… -o OUT.xlsx] [--json]',
    does: 'find what was damaged or needs a look; --fix repairs what is safe',
  },
  files: 'one',
  run: async (options, around) => {
    if (options.fix) return fix(options, around);
    const request = await openRequest('check', options, around);
    if (typeof request === 'number') return request;
    const { file } = request.workbook;
    const outcome = runCommand(request);
    if (!outcome.ok) return fail(around, outcome.issues, file);
    const { findings, issues } = outcome;
    sayIssues(around, issues, file);
    around.print(options.json ? `${JSON.stringify({ findings, issues })}\n` : findingLines(outcome));
    return 0;
  },
};

/** Repairs what is safe, and what was asked for by its id. */
async function fix(options: Options, around: Surroundings): Promise<ExitCode> {
  if (options.also.length === 0) return runWriting('check', options, around);
  const request = await openRequest('check', options, around);
  if (typeof request === 'number') return request;
  const { findings } = runCommand(request);
  const unknown = options.also.find((id) => !findings.some((finding) => finding.id === id && finding.fixed !== null));
  if (unknown !== undefined) return misused(around, `Không có chỗ nào mang mã “${unknown}” sửa được. Xem các mã bằng cchc check … --json.`);
  const fixes = findings.filter(({ id, safe }) => safe || options.also.includes(id)).map(({ id }) => id);
  return runWriting('check', options, around, { fixes });
}

function findingLines({ findings }: CommandOutcome): string {
  if (findings.length === 0) return 'Bảng theo dõi không có chỗ nào cần sửa.\n';
  const lines = findings.map(({ id, where, message, safe, fixed }) => {
    const place = [where.sheet === undefined ? '' : `“${where.sheet}”`, where.cell ?? ''].filter((part) => part !== '').join(', ô ');
    const how = fixed === null ? 'cần người sửa' : safe ? 'sửa được bằng --fix' : `có đề xuất, chọn bằng --also "${id}"`;
    return `${place}: ${message} (${how})`;
  });
  return `${lines.join('\n')}\n`;
}
