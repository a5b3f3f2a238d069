import { formatDate, inspectStatus, STATUS_TABLE } from '../../../core';
import type { CliCommand } from '../cli-command';
import { openRequest } from '../open-file';
import { fail } from '../say';

const LABELS = new Map(STATUS_TABLE.map(({ id, label }) => [id, label]));

/** The status of every line on a day: in the sheet's words; as ids with --json. */
export const STATUS: CliCommand = {
  vietnamese: { call: 'status TỆP.xlsx [--as-of 2026-06-20] [--json]', does: 'tình trạng của từng nội dung vào một ngày' },
  english: { call: 'status FILE [--as-of DAY] [--json]', does: 'the status of every line on a day' },
  files: 'one',
  run: async (options, around) => {
    const request = await openRequest('track', options, around);
    if (typeof request === 'number') return request;
    const result = inspectStatus(request);
    if (!result.ok) return fail(around, [result.issue], request.workbook.file);
    const lines = result.value.lines.map(
      ({ id, due, status }) => `${id}\t${due === null ? '' : formatDate(due)}\t${LABELS.get(status) ?? ''}`,
    );
    around.print(options.json ? `${JSON.stringify(result.value)}\n` : `${lines.join('\n')}\n`);
    return 0;
  },
};
