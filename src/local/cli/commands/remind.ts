import { runCommand } from '../../../core';
import type { CliCommand } from '../cli-command';
import { openRequest } from '../open-file';
import { fail } from '../say';

/** Nhắc việc: a text for each unit, ready to be sent by a person. */
export const REMIND: CliCommand = {
  vietnamese: { call: 'remind TỆP.xlsx [--as-of 2026-06-20] [--json]', does: 'viết lời nhắc việc cho từng đơn vị' },
  english: { call: 'remind FILE [--as-of DAY] [--json]', does: 'write a reminder for each unit' },
  files: 'one',
  run: async (options, around) => {
    const request = await openRequest('remind', options, around);
    if (typeof request === 'number') return request;
    const outcome = runCommand(request);
    if (!outcome.ok) return fail(around, outcome.issues, request.workbook.file);
    const { notes, reminders } = outcome;
    const texts = [...notes, ...reminders.map((reminder) => reminder.text)];
    around.print(options.json ? `${JSON.stringify({ asOf: options.asOf, reminders })}\n` : `${texts.join('\n\n')}\n`);
    return 0;
  },
};
