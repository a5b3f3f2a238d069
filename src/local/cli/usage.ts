/** Printed where the command line was used wrongly, and first by --help. */
export const USAGE = `Cách dùng:
  cchc time --year 2026 --json < cum-tu.jsonl
  cchc read TỆP.xlsx|.docx [--year N] [--sheet "tên trang"] --json
  cchc track TỆP.xlsx|.docx -o KẾT-QUẢ.xlsx [--as-of 2026-06-20] [--sheet "tên trang"] [--json]
             [--column "tên cột = vai trò"]… [--seen MÃ]…
  cchc status TỆP.xlsx --as-of 2026-06-20 --json
  cchc report TỆP.xlsx --period 2026-Q1|2026-6T|2026-Q3|2026-NAM|TỪ..ĐẾN -o BÁO-CÁO.docx|KẾT-QUẢ.xlsx [--json]
  cchc freeze TỆP.xlsx --period 2026-Q1 -o KẾT-QUẢ.xlsx
  cchc reopen TỆP.xlsx --period 2026-Q1 -o KẾT-QUẢ.xlsx
  cchc check TỆP.xlsx [--fix [--also MÃ]… -o KẾT-QUẢ.xlsx] [--json]
  cchc split TỆP.xlsx -d THƯ-MỤC
  cchc collect TỆP.xlsx ĐƠN-VỊ.xlsx… -o KẾT-QUẢ.xlsx [--json]
  cchc remind TỆP.xlsx --as-of 2026-06-20 [--json]
  cchc restore TỆP.xlsx -o KẾT-QUẢ.xlsx
  cchc demo [-o THƯ-MỤC]
`;

/** What --help prints: both languages. */
export const HELP = `${USAGE}
Kết quả chính in ra đầu ra chuẩn khi có --json, lời nhắn in ra đầu ra lỗi. Mã thoát: 0 xong, 1 không làm được, 2 dùng sai.

Usage:
  cchc time --year 2026 --json < phrases.jsonl        read time phrases, one a line
  cchc read FILE.xlsx|.docx [--year N] [--sheet NAME] --json
                                                      read a plan; each task with its cell or paragraph
  cchc track FILE -o OUT.xlsx [--as-of DAY] [--json]  make or update the tracker
             [--column "HEADING = ROLE"]… [--seen ID]…   what a column holds, doubts that were seen: kept in Thiết lập
  cchc status FILE --as-of DAY --json                 the status of every line on a day
  cchc report FILE --period 2026-Q1|2026-6T|2026-Q3|2026-NAM|FROM..TO -o OUT.docx|OUT.xlsx
                                                      the periodic report, in Word or as a sheet
  cchc freeze|reopen FILE --period P -o OUT.xlsx      freeze a period, open it again
  cchc check FILE [--fix [--also ID]… -o OUT.xlsx] [--json]
                                                      find what was damaged; repair what is safe, and what is asked for
  cchc split FILE -d FOLDER                           one file for each commune
  cchc collect FILE UNIT.xlsx… -o OUT.xlsx            take over what the communes typed
  cchc remind FILE --as-of DAY [--json]               a text for each unit
  cchc restore FILE -o OUT.xlsx                       take the last run back
  cchc demo [-o FOLDER]                               the whole job on the sample plan

--json prints one JSON document on standard output; messages go to standard error. Exit 0 done, 1 could not, 2 wrong usage.
`;
