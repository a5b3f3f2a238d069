import type { CliCommand } from '../cli-command';
import { runWriting } from '../write-result';

/** Makes or updates the tracker. */
export const TRACK: CliCommand = {
  usage: `track TỆP.xlsx|.docx|.txt|- -o KẾT-QUẢ.xlsx [--as-of 2026-06-20] [--sheet "tên trang"] [--json]
             [--column "tên cột = vai trò"]… [--seen MÃ]…`,
  english: {
    usage: `track FILE -o OUT.xlsx [--as-of DAY] [--json]
             [--column "HEADING = ROLE"]… [--seen ID]…`,
    does: 'make or update the tracker; choices of columns and doubts that were seen are kept in Thiết lập',
  },
  run: (options, around) => runWriting('track', options, around),
};

/** Keeps a copy of a period as it is now. */
export const FREEZE: CliCommand = {
  usage: 'freeze TỆP.xlsx --period 2026-Q1 -o KẾT-QUẢ.xlsx',
  english: { usage: 'freeze FILE --period P -o OUT.xlsx', does: 'freeze a period' },
  run: (options, around) => runWriting('freeze', options, around),
};

/** Takes a frozen period up again. */
export const REOPEN: CliCommand = {
  usage: 'reopen TỆP.xlsx --period 2026-Q1 -o KẾT-QUẢ.xlsx',
  english: { usage: 'reopen FILE --period P -o OUT.xlsx', does: 'open a frozen period again' },
  run: (options, around) => runWriting('reopen', options, around),
};

/** Takes the last run back. */
export const RESTORE: CliCommand = {
  usage: 'restore TỆP.xlsx -o KẾT-QUẢ.xlsx',
  english: { usage: 'restore FILE -o OUT.xlsx', does: 'take the last run back' },
  run: (options, around) => runWriting('restore', options, around),
};
