import type { CommandId } from '../core/index';
import type { FailureCode } from './pane-host';

/**
 * Every Vietnamese word of the page. `{name}` is filled in; `**word**` is shown bold.
 * "a|b": b is taken when `{n}` is not 1 (for languages with a plural).
 */
export const TEXT_VI = {
  product: 'Theo dõi CCHC',
  loading: 'Đang đọc tệp',
  loadingNote: 'Đang xem tệp có bảng kế hoạch hay bảng theo dõi nào.',
  back: 'Quay lại',
  home: 'Về trang chính',
  cancel: 'Hủy',
  done: 'Xong',
  retry: 'Thử lại',
  copy: 'Sao chép',
  copied: 'Đã sao chép.',
  copyByHand: 'Chữ đã được chọn. Bấm Ctrl+C để sao chép.',
  errorMark: 'Lỗi: ',
  wentTo: 'Đã chọn ô {cell}, trang “{sheet}”.',
  wentToSheet: 'Đã mở trang “{sheet}”.',
  wentNowhere: 'Không còn ô này trong tệp. Bấm “Đọc lại” ở trang chính.',
  ofSheet: ', trang “{sheet}”',
  paragraph: 'đoạn {n} của văn bản',

  start: 'Bắt đầu',
  lead: 'Biến bảng kế hoạch cải cách hành chính thành bảng theo dõi tự tô màu theo thời hạn, rồi lập báo cáo định kỳ từ chính bảng đó.',
  foundPlan: 'Tìm thấy bảng kế hoạch',
  sheet: 'Trang tính',
  sheetAnd: '“{sheet}”, ô ',
  content: 'Nội dung',
  planContent: '{tasks} nhiệm vụ, {areas} lĩnh vực, năm {year}',
  planContentNoYear: '{tasks} nhiệm vụ, {areas} lĩnh vực, chưa rõ năm',
  columns: 'Cột',
  columnsWhole: 'Đủ các cột cần đọc',
  columnsMissing: 'Không có: {names}',
  planYear: 'Năm kế hoạch',
  planYearHint: 'Kế hoạch không ghi năm. Ví dụ: 2026.',
  planYearError: 'nhập năm từ 2000 đến 2099.',
  usePlan: 'Dùng bảng kế hoạch này',
  otherWays: 'Cách khác',
  otherSheet: 'Chọn trang tính khác',
  otherSheetNote: 'Dùng khi kế hoạch nằm ở trang khác.',
  chooseSheet: 'Trang có bảng kế hoạch',
  readSheet: 'Đọc trang này',
  useSelection: 'Dùng trang đang mở',
  useSelectionNote: 'Mở trang có bảng kế hoạch, rồi bấm vào đây.',
  useWord: 'Nhập từ tệp Word',
  useWordNote: 'Đọc kế hoạch trong tệp .docx vào một trang tính mới.',
  usePaste: 'Dán văn bản kế hoạch',
  usePasteNote: 'Dùng khi kế hoạch ở trong thư, trang web hay tệp không mở được.',
  pasteField: 'Văn bản kế hoạch',
  pasteHint: 'Chép cả phần đầu có tên và năm kế hoạch. Bảng chép từ Word giữ được các cột.',
  pasteError: 'dán văn bản kế hoạch vào ô này.',
  readText: 'Đọc văn bản này',
  trackerFirst: 'Tệp này chưa có bảng theo dõi nên chưa làm được việc “{job}”. Lập bảng theo dõi trước.',
  useSample: 'Xem thử với kế hoạch mẫu',
  useSampleNote: 'Thêm trang “Kế hoạch mẫu”; xóa lúc nào cũng được.',
  promisePlan: 'Trang kế hoạch gốc không bị sửa. Nội dung không rời khỏi tệp này. Lần chạy nào cũng khôi phục được.',
  promise: 'Nội dung không rời khỏi tệp này. Lần chạy nào cũng khôi phục được.',
  noPlan: 'Chưa tìm thấy bảng kế hoạch',
  noPlanNote: 'Đã xem {n} trang tính. Không trang nào có đủ hai cột “Nhiệm vụ” và “Thời gian thực hiện”.',
  wrongWordFile: 'Tệp “{name}” không phải .docx. Mở tệp bằng Word, lưu lại dạng .docx, rồi chọn lại.',
  wrongUnitFile: 'Tệp “{name}” không phải .xlsx. Mở tệp bằng Excel, lưu lại dạng .xlsx, rồi chọn lại.',
  largeFile: 'Tệp “{name}” lớn hơn 100 MB nên không đọc. Chép riêng bảng theo dõi sang một tệp mới, rồi chọn lại.',
  lostFile: 'Không mở được tệp “{name}”: tệp đã bị dời, xóa hoặc sửa sau khi chọn. Chọn lại tệp.',

  preview: 'Xem trước',
  nothingWritten: 'Chưa ghi gì vào tệp.',
  columnsInDoubt: 'Cột cần xem lại',
  columnsNote: 'Chọn lại nếu cột chứa nội dung khác. Lựa chọn được ghi nhớ trong Thiết lập.',
  columnHolds: 'Cột “{heading}”',
  asTaken: '{taken} (như đang hiểu)',
  columnAt: 'Tiêu đề ở ô ',
  columnIn: 'Tiêu đề ở ',
  columnOf: ' lựa chọn cho cột {heading}',
  review: 'Cần xem lại',
  left: '(còn {n})',
  allSeen: '(đã xem hết)',
  reviewNote: 'Không bắt buộc. Mục chưa xem vẫn vào bảng theo cách hiểu dưới đây và ghi rõ “cần xem lại”; mục đã đồng ý không hỏi lại.',
  unseen: 'Chưa xem',
  agreed: 'Đã đồng ý',
  corrected: 'Đã sửa',
  written: 'Ghi là',
  understood: 'Hiểu là',
  whyAsked: 'Vì sao hỏi',
  agree: 'Đồng ý',
  agreeOf: ' cách hiểu của mục {title}',
  correct: 'Sửa cách hiểu',
  correctOf: ' của mục {title}',
  correctLegend: 'Cách hiểu đúng',
  keepReading: '{reading} (như đang hiểu)',
  otherReading: 'Cách khác',
  otherReadingLabel: 'Viết thời gian như trong kế hoạch',
  otherReadingHint: 'Ví dụ: 30/11/{year}; Quý IV năm {year}; thường xuyên.',
  otherReadingEmpty: 'Viết thời gian, hoặc chọn một cách hiểu ở trên.',
  noSuchDay: 'Nhập ngày có thật, dạng 30/11/{year}.',
  saveReading: 'Lưu cách hiểu',
  leave: 'Bỏ',
  recounting: 'Đang tính lại theo cách hiểu đã sửa.',
  recounted: 'Đã tính lại theo cách hiểu đã sửa.',
  showMore: 'Xem thêm {n} mục',
  willWrite: 'Sẽ ghi vào tệp',
  nothingToWrite: 'Không có gì cần ghi: tệp đã đúng như kết quả tính.',
  warnings: 'Cần biết',
  infos: 'Để biết thêm ({n})',
  fileNamed: 'Tệp “{name}”',
  sheetNamed: 'trang “{sheet}”',
  cellNamed: 'ô {cell}',
  files: 'Tệp sẽ tạo',
  makeThis: 'Tải',
  makeAll: 'Tải cả {n} tệp',
  makeArchive: 'Tải cả {n} tệp (.zip)',
  makeOne: 'Tải tệp này',
  makeThisOf: ' tệp {name}',
  makingFile: 'Đang tạo tệp {name}.',

  stepState_done: 'Xong',
  stepState_now: 'Đang làm',
  stepState_later: 'Chưa làm',
  progressOf: ' trên {total} {unit}',
  cancelNote: 'Hủy lúc nào cũng được: phần đã ghi được trả lại như cũ.',
  cancelling: 'Đang hủy, chờ tới chỗ dừng an toàn.',

  asOf: 'Số liệu đến ngày ',
  changeDay: 'Đổi ngày',
  changeDayOf: ' tính số liệu, ô {cell}',
  readAgain: 'Đọc lại',
  readAgainNote: 'Dùng khi tệp vừa được sửa, thêm hay bỏ ẩn trang tính.',
  jobs: 'Công việc',
  tasks: '{n} nhiệm vụ',
  figuresLabel: 'Số nhiệm vụ theo tình trạng; bấm để tới dòng đầu tiên',
  figuresNote: 'Mỗi nhiệm vụ tính một lần, theo dòng gấp nhất của nó. Các danh sách dưới đây đếm từng dòng.',
  overdue: 'Quá hạn',
  dueSoon: 'Sắp đến hạn',
  noOverdue: 'Không có dòng nào quá hạn.',
  noDueSoon: 'Không có dòng nào đến hạn trong {n} ngày tới.',
  daysOver: 'Quá {n} ngày',
  daysLeft: 'Còn {n} ngày',
  dueToday: 'Hạn hôm nay',
  seeAll: 'Xem cả {n} trong bảng',
  communes: 'Xã, phường',
  splitNote: 'Mỗi đơn vị một tệp, chỉ có các dòng của đơn vị đó.',
  splitRowNote: 'Mỗi đơn vị một trang ở đây, hoặc một tệp riêng.',
  collectRowNote: 'Đọc các tệp gửi lại, xem trước, rồi ghi vào bảng.',
  collectTabsRowNote: 'Từ các trang của đơn vị hoặc các tệp gửi lại.',
  lastRun: 'Lần chạy gần nhất',
  noRun: 'Chưa có lần chạy nào được ghi lại.',
  lastRunAt: '{time} ngày {date}: {summary}',
  restore: 'Khôi phục',
  update: 'Cập nhật',
  makeReport: 'Lập báo cáo',

  period: 'Kỳ báo cáo năm {year}',
  customPeriod: 'Tùy chọn',
  fromDay: 'Từ ngày',
  toDay: 'Đến hết ngày',
  dayError: 'nhập ngày có thật, dạng {example}.',
  dayOrder: 'không được trước ngày đầu.',
  figuresFrom: 'Số liệu',
  dayRange: '{from} đến {to}',
  cutOff: 'Chốt số liệu',
  endOfDay: 'Hết ngày {day}',
  sendBy: 'Hạn gửi',
  periodRule: 'Cách tính kỳ',
  customRule: 'Ngày tự chọn',
  early: 'Chưa đến ngày chốt.',
  earlyNote: ' Số liệu tính đến {asOf}; báo cáo ghi rõ là tạm tính.',
  counting: 'Đang tính số liệu của kỳ này.',
  reportFigures: 'Số liệu sẽ đưa vào báo cáo',
  moreFigures: 'Số liệu chi tiết ({n})',
  missingFacts: 'Chỗ còn để trống',
  reportText: 'Lời văn của báo cáo',
  reportTextNote:
    'Sau mỗi đoạn là mã các dòng đã dùng; bấm vào mã để đến dòng đó trong bảng. Muốn viết lại đoạn nào, sửa trong trang báo cáo.',
  goToRow: 'Đến dòng {id}',
  moreRows: 'và {n} dòng nữa',
  missingFactsNote: 'Báo cáo để những chỗ này trong ngoặc vuông:',
  andMore: 'và {n} chỗ nữa',
  fillInSettings: 'Điền trong Thiết lập',
  makeWord: 'Tạo báo cáo Word',
  writeReportSheet: 'Ghi trang báo cáo',
  reportMade: 'Đã tạo báo cáo Word: {name}.',
  fileMade: 'Đã tạo tệp {name}.',
  freeze: 'Chốt kỳ',
  freezeNote: 'Giữ một bản số liệu của kỳ này trong trang riêng. Sửa bảng theo dõi về sau không làm bản đó thay đổi.',
  freezeEarly: 'Chốt được từ sau ngày chốt số liệu ({day}).',
  frozenNote: 'Kỳ này đã chốt. Báo cáo lấy số liệu đã chốt, không lấy số liệu sửa về sau.',
  reopen: 'Mở lại kỳ',

  checkNone: 'Không có chỗ nào cần sửa.',
  checkCount: 'Có {n} chỗ cần xem, {fixable} chỗ sửa được tự động. Chưa sửa gì.',
  isNow: 'Đang là',
  becomes: 'Sẽ là',
  toDo: 'Cần làm',
  emptyCell: 'Ô trống',
  notTicked: 'Không chọn sẵn: cần người xác nhận.',
  oldKept: 'Giá trị cũ được ghi vào trang “Nhật ký” và khôi phục được.',
  fixSelected: 'Sửa các mục đã chọn ({n})',
  selectAll: 'Chọn cả {n}',
  selectNone: 'Bỏ chọn hết',
  selectFirst: 'Chưa chọn mục nào. Chọn ít nhất một mục rồi bấm sửa.',
  place: 'Ô {cell}',
  cellWord: 'Ô ',

  remindNone: 'Không có dòng nào quá hạn hay sắp đến hạn cần nhắc.',
  remindCount: '{n} đơn vị cần nhắc. Sao chép lời nhắc rồi gửi bằng thư, Zalo hay cách đang dùng; không có gì được gửi từ đây.',
  remindLines: '{n} việc',
  remindNoMail: 'Chưa có thư điện tử trong trang “Đơn vị”.',
  remindTextOf: 'Lời nhắc gửi {unit}',
  copyOf: ' lời nhắc gửi {unit}',
  copyAll: 'Sao chép tất cả',

  splitChoose: 'Mỗi đơn vị nhận các việc của mình để điền kết quả. Chọn một cách:',
  splitTabs: 'Mỗi đơn vị một trang ở đây',
  splitTabsNote:
    'Đơn vị điền thẳng vào trang của mình trong bảng tính này. Chỉ người có thư điện tử ghi ở trang “Đơn vị” và người điều phối sửa được trang đó.',
  splitFiles: 'Mỗi đơn vị một tệp .xlsx',
  splitFilesNote: 'Dùng khi đơn vị không mở được bảng tính này: gửi tệp đi, nhận tệp về rồi tổng hợp.',
  splitTabsAct: 'Ghi các trang',
  collectTabs: 'Tổng hợp từ {n} trang',
  collectTabsNote: 'Bảng tính này có {n} trang của đơn vị. Đọc các trang đó, xem trước, rồi mới ghi vào bảng theo dõi.',
  collectFiles: 'Từ tệp gửi lại',
  collectNote: 'Chọn các tệp .xlsx mà xã, phường gửi lại. Số liệu được xem trước, rồi mới ghi vào bảng theo dõi.',
  chooseFiles: 'Chọn tệp',
  addFiles: 'Thêm tệp',
  leaveOut: 'Bỏ',
  leaveOutOf: ' tệp {name}',
  chosenFiles: 'Đã chọn {n} tệp',

  settingsSheets: 'Danh mục đơn vị và ngày nghỉ sửa trực tiếp trong các trang ',
  and: ' và ',
  notSaved: 'Chưa lưu.',
  mustFix: ' Cần sửa:',
  numberError: 'nhập số từ {min} đến {max}.',
  saveSettings: 'Lưu thiết lập',
  doNotSave: 'Không lưu',
  settingsSaved: 'Đã lưu thiết lập.',
  settingsSame: 'Thiết lập không có gì thay đổi.',

  untouched: 'Chưa có gì thay đổi trong tệp.',
  'put-back': 'Phần đã ghi được trả lại như cũ. Tệp giữ như trước khi chạy.',
  'partly-written': 'Một phần đã được ghi vào tệp. Chạy lại việc này sẽ làm nốt; “Khôi phục” trả về như trước.',
  steps: 'Cần làm',
  details: 'Chi tiết cho người hỗ trợ',
  detailsLabel: 'Chi tiết lỗi',
  detailsNote: 'Không có nội dung kế hoạch trong phần này.',
  copyDetails: 'Sao chép chi tiết',
  detailCode: 'Mã',
  detailJob: 'Việc',
  detailPlace: 'Nơi',
  detailTime: 'Lúc',
  detailVersion: 'Phiên bản',
  detailMore: 'Kỹ thuật',
  cancelledJob: 'Đã hủy: {job}.',
  onSheet: 'Trang “{sheet}”: {what}',
} as const;

export type TextKey = keyof typeof TEXT_VI;

/** The words for one command: its name as in menu and ribbon, the verb on its button, its page while it runs and when it failed. */
export interface CommandText {
  readonly name: string;
  readonly act: string;
  readonly running: string;
  readonly failed: string;
}

export const COMMANDS_VI: Readonly<Record<CommandId, CommandText>> = {
  track: {
    name: 'Lập / cập nhật bảng theo dõi',
    act: 'Lập bảng theo dõi',
    running: 'Đang lập bảng theo dõi',
    failed: 'Chưa lập được bảng theo dõi',
  },
  check: { name: 'Kiểm tra bảng', act: 'Sửa', running: 'Đang kiểm tra bảng', failed: 'Chưa kiểm tra được bảng' },
  report: { name: 'Lập báo cáo', act: 'Ghi trang báo cáo', running: 'Đang lập báo cáo', failed: 'Chưa lập được báo cáo' },
  freeze: { name: 'Chốt kỳ', act: 'Chốt kỳ', running: 'Đang chốt kỳ', failed: 'Chưa chốt được kỳ' },
  reopen: { name: 'Mở lại kỳ đã chốt', act: 'Mở lại kỳ', running: 'Đang mở lại kỳ', failed: 'Chưa mở lại được kỳ' },
  remind: { name: 'Nhắc việc', act: 'Nhắc việc', running: 'Đang soạn lời nhắc', failed: 'Chưa soạn được lời nhắc' },
  split: { name: 'Chia cho xã, phường', act: 'Tạo tệp', running: 'Đang chia cho xã, phường', failed: 'Chưa chia được cho xã, phường' },
  collect: {
    name: 'Tổng hợp từ xã, phường',
    act: 'Tổng hợp',
    running: 'Đang tổng hợp từ xã, phường',
    failed: 'Chưa tổng hợp được',
  },
  settings: { name: 'Thiết lập', act: 'Lưu thiết lập', running: 'Đang lưu thiết lập', failed: 'Chưa lưu được thiết lập' },
  restore: {
    name: 'Khôi phục lần chạy trước',
    act: 'Khôi phục',
    running: 'Đang khôi phục lần chạy trước',
    failed: 'Chưa khôi phục được',
  },
  help: { name: 'Hướng dẫn', act: 'Hướng dẫn', running: 'Đang mở hướng dẫn', failed: 'Chưa mở được hướng dẫn' },
};

/** "Cập nhật": the command `track` on a workbook that has a tracker. */
export const UPDATE_VI: Omit<CommandText, 'name'> = { act: 'Cập nhật', running: 'Đang cập nhật', failed: 'Chưa cập nhật được' };

/** What happened, and what to do in each host. `{place}` is the sheet and cell of the failure, or empty. */
export interface FailureText {
  readonly what: string;
  readonly excel: readonly string[];
  readonly sheets: readonly string[];
}

export const FAILURES_VI: Readonly<Record<FailureCode, FailureText>> = {
  refused: {
    what: 'Dữ liệu trong tệp chưa dùng được.',
    excel: ['Sửa ở nơi nêu trên, rồi bấm **Thử lại**.'],
    sheets: ['Sửa ở nơi nêu trên, rồi bấm **Thử lại**.'],
  },
  'sheet-protected': {
    what: 'Trang tính đang được bảo vệ nên không ghi được.',
    excel: [
      'Mở thẻ **Xem lại** (Review), bấm **Bỏ bảo vệ trang tính** (Unprotect Sheet).',
      'Nếu không biết mật khẩu, hỏi người đã đặt bảo vệ.',
      'Quay lại đây, bấm **Thử lại**.',
    ],
    sheets: [
      'Mở **Dữ liệu**, chọn **Bảo vệ trang tính và dải ô**, xem ai đã đặt bảo vệ.',
      'Nhờ người đó bỏ bảo vệ, hoặc thêm người chạy vào danh sách được sửa.',
      'Quay lại đây, bấm **Thử lại**.',
    ],
  },
  'bad-address': {
    what: 'Google không nhận địa chỉ thư của đơn vị, nên chưa khóa được trang của đơn vị đó.',
    excel: ['Sửa cột **Thư điện tử** ở trang **Đơn vị**, rồi bấm **Thử lại**.'],
    sheets: [
      'Xem cột **Thư điện tử** ở trang **Đơn vị**: địa chỉ phải có tài khoản Google.',
      'Sửa lại, hoặc để trống nếu đơn vị chưa có.',
      'Quay lại đây, bấm **Thử lại**: các trang đã ghi xong không làm lại.',
    ],
  },
  'cell-in-edit': {
    what: 'Một ô đang được gõ dở nên chưa ghi được.',
    excel: ['Bấm phím **Enter** hoặc **Esc** trong ô đang gõ.', 'Quay lại đây, bấm **Thử lại**.'],
    sheets: ['Bấm phím **Enter** hoặc **Esc** trong ô đang gõ.', 'Quay lại đây, bấm **Thử lại**.'],
  },
  'sheet-missing': {
    what: 'Một trang tính cần dùng đã bị xóa hoặc đổi tên trong lúc chạy.',
    excel: ['Nếu trang bị xóa nhầm, bấm **Hoàn tác** (Ctrl+Z) trong Excel.', 'Bấm **Thử lại**.'],
    sheets: ['Nếu trang bị xóa nhầm, mở **Tệp**, chọn **Nhật ký phiên bản** để lấy lại.', 'Bấm **Thử lại**.'],
  },
  'changed-meanwhile': {
    what: 'Tệp đã thay đổi sau khi xem trước.',
    excel: ['Bấm **Thử lại** để xem trước số liệu mới.'],
    sheets: ['Bấm **Thử lại** để xem trước số liệu mới.'],
  },
  busy: {
    what: 'Một lần chạy khác trên tệp này chưa xong.',
    excel: ['Chờ lần chạy kia xong.', 'Bấm **Thử lại**.'],
    sheets: ['Chờ lần chạy kia xong, thường dưới một phút. Có thể người khác đang chạy.', 'Bấm **Thử lại**.'],
  },
  'timed-out': {
    what: 'Việc này lâu quá thời gian cho phép nên đã dừng.',
    excel: ['Bấm **Thử lại**.', 'Nếu vẫn dừng, đóng bớt tệp khác đang mở rồi thử lại.'],
    sheets: ['Bấm **Thử lại**: phần đã xong không làm lại từ đầu.'],
  },
  'too-large': {
    what: 'Bảng quá lớn cho một lần đọc hoặc ghi.',
    excel: ['Xóa các dòng và cột trống có định dạng ở cuối bảng.', 'Bấm **Thử lại**.'],
    sheets: ['Xóa các dòng và cột trống ở cuối trang tính.', 'Bấm **Thử lại**.'],
  },
  'session-lost': {
    what: 'Mất kết nối với tệp.',
    excel: ['Kiểm tra mạng.', 'Đóng ngăn này, mở lại từ thẻ **Theo dõi CCHC**.'],
    sheets: ['Kiểm tra mạng.', 'Tải lại trang, rồi mở lại từ trình đơn **Theo dõi CCHC**.'],
  },
  'not-authorised': {
    what: 'Tài khoản đang dùng chưa cho phép chạy việc này.',
    excel: ['Hỏi người quản trị Microsoft 365 của cơ quan.', 'Bấm **Thử lại**.'],
    sheets: [
      'Mở trình đơn **Theo dõi CCHC**, chọn lại việc cần làm, rồi đồng ý quyền được hỏi.',
      'Nếu trình duyệt đăng nhập nhiều tài khoản Google, mở tệp trong cửa sổ chỉ có một tài khoản.',
      'Bấm **Thử lại**.',
    ],
  },
  'read-only': {
    what: 'Tệp đang mở ở chế độ chỉ đọc nên không ghi được.',
    excel: ['Bấm **Cho phép chỉnh sửa** (Enable Editing) ở đầu cửa sổ, hoặc lưu tệp thành bản khác.', 'Bấm **Thử lại**.'],
    sheets: ['Xin quyền chỉnh sửa của chủ tệp, hoặc mở **Tệp**, chọn **Tạo bản sao**.', 'Bấm **Thử lại**.'],
  },
  'host-too-old': {
    what: 'Phiên bản Excel này chưa có chức năng cần dùng.',
    excel: ['Mở tệp trong Excel trên web, Microsoft 365, hoặc Excel 2021 trở lên.'],
    sheets: ['Tải lại trang trong trình duyệt mới hơn.'],
  },
  'bad-file': {
    what: 'Không đọc được tệp đã chọn.',
    excel: ['Mở tệp bằng Word hoặc Excel xem còn nguyên không, bỏ mật khẩu nếu có, rồi lưu lại.', 'Chọn lại tệp.'],
    sheets: ['Mở tệp bằng Word hoặc Excel xem còn nguyên không, bỏ mật khẩu nếu có, rồi lưu lại.', 'Chọn lại tệp.'],
  },
  cancelled: { what: 'Đã hủy theo yêu cầu.', excel: ['Bấm **Thử lại** nếu cần chạy lại.'], sheets: ['Bấm **Thử lại** nếu cần chạy lại.'] },
  unexpected: {
    what: 'Có lỗi chưa lường trước.',
    excel: ['Bấm **Thử lại**.', 'Nếu vẫn lỗi, bấm **Sao chép chi tiết** và gửi cho người hỗ trợ.'],
    sheets: ['Bấm **Thử lại**.', 'Nếu vẫn lỗi, bấm **Sao chép chi tiết** và gửi cho người hỗ trợ.'],
  },
};

/** Label and hint of a setting; the Vietnamese ones are those of the sheet “Thiết lập”. */
export interface FieldText {
  readonly label: string;
  readonly hint: string;
}

/** A part of the page "Hướng dẫn". */
export interface HelpPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

export const HELP_VI: readonly HelpPart[] = [
  {
    heading: 'Làm theo thứ tự',
    lines: [
      '**Lập bảng theo dõi** từ bảng kế hoạch. Xem trước những chỗ cần xem lại, rồi bấm ghi.',
      'Điền các ô màu xanh nhạt trong trang “Theo dõi”: tiến độ, ngày hoàn thành, kết quả, minh chứng.',
      'Đến kỳ, bấm **Lập báo cáo**, xem số liệu, tạo báo cáo Word, rồi **Chốt kỳ**.',
      'Kế hoạch có thay đổi thì bấm **Cập nhật**: những gì đã gõ được giữ nguyên.',
    ],
  },
  {
    heading: 'Màu và chữ',
    lines: [
      'Tình trạng và số ngày còn lại là công thức: mở tệp ở đâu cũng đúng, không cần tiện ích này.',
      'Màu luôn đi cùng chữ tình trạng. Trạng thái bình thường không tô màu.',
      '“Cần xem lại” nghĩa là câu chữ về thời gian còn có thể hiểu cách khác.',
    ],
  },
  {
    heading: 'Những gì không làm',
    lines: [
      'Không sửa trang kế hoạch gốc.',
      'Không đặt ra thời hạn mà kế hoạch không ghi.',
      'Không gửi nội dung ra khỏi tệp, không tự gửi thư.',
      'Không thay người đọc lại báo cáo trước khi ký.',
    ],
  },
  {
    heading: 'Bàn phím',
    lines: [
      '**Tab** và **Shift+Tab** đi qua các nút, **Enter** hoặc phím cách để bấm.',
      'Trong Excel, **F6** chuyển giữa bảng tính và ngăn này. Trong Google Trang tính, dùng **Ctrl+Alt+.** và **Ctrl+Alt+,**.',
    ],
  },
];
