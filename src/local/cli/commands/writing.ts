import type { CliCommand, ExitCode } from '../cli-command';
import type { Options } from '../options';
import { misused, NO_PERIOD } from '../say';
import type { Surroundings } from '../surroundings';
import { runWriting } from '../write-result';

/** Makes or updates the tracker. */
export const TRACK: CliCommand = {
  vietnamese: {
    call: `track TỆP.xlsx|.docx|.txt|- -o KẾT-QUẢ.xlsx [--as-of 2026-06-20] [--sheet "tên trang"] [--json]
             [--column "tên cột = vai trò"]… [--seen MÃ]…`,
    does: 'lập hoặc cập nhật bảng theo dõi',
  },
  english: {
    call: `track FILE.xlsx|.docx|.txt|- -o OUT.xlsx [--as-of DAY] [--sheet NAME] [--json]
             [--column "HEADING = ROLE"]… [--seen ID]…`,
    does: 'make or update the tracker',
  },
  files: 'one',
  run: (options, around) => runWriting('track', options, around),
};

/** Keeps a copy of a period as it is now. */
export const FREEZE: CliCommand = {
  vietnamese: { call: 'freeze TỆP.xlsx --period KỲ -o KẾT-QUẢ.xlsx [--json]', does: 'chốt số liệu của một kỳ' },
  english: { call: 'freeze FILE --period PERIOD -o OUT.xlsx [--json]', does: 'freeze the figures of a period' },
  files: 'one',
  run: (options, around) => runOnPeriod('freeze', options, around),
};

/** Takes a frozen period up again. */
export const REOPEN: CliCommand = {
  vietnamese: { call: 'reopen TỆP.xlsx --period KỲ -o KẾT-QUẢ.xlsx [--json]', does: 'mở lại kỳ đã chốt' },
  english: { call: 'reopen FILE --period PERIOD -o OUT.xlsx [--json]', does: 'open a frozen period again' },
  files: 'one',
  run: (options, around) => runOnPeriod('reopen', options, around),
};

/** Takes the last run back. */
export const RESTORE: CliCommand = {
  vietnamese: { call: 'restore TỆP.xlsx -o KẾT-QUẢ.xlsx [--json]', does: 'khôi phục như trước lần chạy cuối' },
  english: { call: 'restore FILE -o OUT.xlsx [--json]', does: 'take the last run back' },
  files: 'one',
  run: (options, around) => runWriting('restore', options, around),
};

function runOnPeriod(command: 'freeze' | 'reopen', options: Options, around: Surroundings): ExitCode | Promise<ExitCode> {
  return options.period === null ? misused(around, NO_PERIOD) : runWriting(command, options, around);
}
