import { bareWord, foldWord } from '../fold-word';
import { codeBefore, wordAfter, type Item, type ItemRule, type RuleMatch } from '../rule';

/** What must happen first. The words go on to the end of their clause. */
export const TRIGGER_RULES: readonly ItemRule[] = [
  {
    id: 'days-after-event',
    examples: [
      ['Trong vòng 15 ngày kể từ ngày nhận được văn bản', 'Chờ căn cứ: Trong vòng 15 ngày kể từ ngày nhận được văn bản'],
      ['Chậm nhất 05 ngày làm việc sau khi kết thúc quý', 'Chờ căn cứ: Chậm nhất 05 ngày làm việc sau khi kết thúc quý'],
    ],
    pattern:
      /(?!w)(?:[iuSbOzt~]|w(?=[nc])|i[wO]){0,3}[nc](?:\([cwY]{1,2}\))?[DWMY](?:\([nc]\)|w{2}|[vH-][nc]D){0,2},?(?:[fSK]|t[KS]|b(?=D?[wK]))|[iuO~]{1,3}w?h[fS]|S[nc][DWMY](?:w{2})?(?=a)/uy,
    read: (match: RuleMatch): Item | null => {
      const fixed = /[fSb]$/u.test(match.codes) && wordAfter(match) === '';
      const counted = match.codes.endsWith('b') ? `“${match.text} …” tính lùi từ một sự kiện chưa rõ ngày` : null;
      return fixed ? null : { trigger: 'after-event', doubt: counted };
    },
  },
  {
    id: 'duration',
    examples: [['Trong vòng 15 ngày', 'Cần xem lại: “Trong vòng 15 ngày” không nói tính từ ngày nào.']],
    pattern: /(?!w)(?:[iuSz~O]|i?w(?=[nc])|i[wO]){1,3}[nc][DWMY](?![Yyncl])(?:w{2})?/uy,
    read: (match) => ({
      doubt: AFTER_EVENT.test(match.run.codes.slice(0, match.at)) ? null : `“${match.text}” không nói tính từ ngày nào`,
    }),
  },
  {
    id: 'until-event',
    examples: [
      [
        'Đến khi có văn bản thay thế',
        'Chờ căn cứ (sự kiện): Đến khi có văn bản thay thế; Cần xem lại: “Đến khi …” kết thúc ở một sự kiện chưa rõ ngày.',
      ],
    ],
    pattern: /tK/uy,
    read: (match) => ({ trigger: 'after-event', doubt: `“${match.text} …” kết thúc ở một sự kiện chưa rõ ngày` }),
  },
  {
    id: 'on-request',
    examples: [
      ['Khi có đề nghị của đơn vị', 'Chờ căn cứ: Khi có đề nghị của đơn vị'],
      ['Đột xuất', 'Chờ căn cứ: Đột xuất'],
    ],
    pattern: /X(?:[vH,]?K)?|K/uy,
    read: (match) =>
      match.codes.startsWith('X') || REQUESTS.has(wordAfter(match))
        ? {
            trigger: 'on-request',
            doubt: match.tokens[0]?.doubt ?? (tellsManner(match) ? `“${match.text}” có thể nói cách làm, không phải lúc làm` : null),
          }
        : null,
  },
  {
    id: 'when-event',
    examples: [['Khi Chính phủ ban hành Nghị định mới', 'Chờ căn cứ (sự kiện): Khi Chính phủ ban hành Nghị định mới']],
    pattern: /K(?=[waďogrq])/uy,
    read: (match) => ({
      trigger: 'after-event',
      doubt: /[wagor]/u.test(codeBefore(match)) && !isCapital(match) ? `“${match.text} …” có thể nói cách làm, không phải lúc làm` : null,
    }),
  },
  {
    id: 'after-event',
    examples: [
      ['Sau khi Luật được thông qua', 'Chờ căn cứ: Sau khi Luật được thông qua'],
      ['Sau mỗi đợt kiểm tra', 'Chờ căn cứ: Sau mỗi đợt kiểm tra'],
    ],
    pattern: /S(?=[wKaďogreqDnc])|f(?=[KDS])|bK|b(?=D[wa]|u[wGB])/uy,
    read: (match) => ({
      trigger: 'after-event',
      doubt: match.codes.startsWith('b') ? `“${match.text} …” gắn với một sự kiện chưa rõ ngày` : null,
    }),
  },
  {
    id: 'or-event',
    examples: [['Đến hết 30/6/2025 hoặc có văn bản thay thế', 'Hạn 30/06/2025; Chờ căn cứ (sự kiện): có văn bản thay thế']],
    pattern: /H(?=[wK])/uy,
    read: (match) => (wordAfter(match) === foldWord('có') ? { trigger: 'after-event' } : null),
  },
  {
    id: 'meeting',
    examples: [
      ['Tại kỳ họp cuối năm của HĐND', 'Chờ căn cứ: Tại kỳ họp cuối năm của HĐND; Cần xem lại: “Tại kỳ họp” gắn với kỳ họp chưa rõ ngày.'],
    ],
    pattern: /[bi]?q/uy,
    read: (match) => ({ trigger: 'after-event', doubt: `“${match.text}” gắn với kỳ họp chưa rõ ngày` }),
  },
  {
    id: 'per-authority',
    examples: [
      ['Theo hướng dẫn của Bộ Nội vụ', 'Chờ căn cứ: Theo hướng dẫn của Bộ Nội vụ'],
      ['Báo cáo theo quy định', 'Chờ căn cứ: Báo cáo theo quy định'],
    ],
    pattern: /T(?=[waďogrOCXeLqV_])/uy,
    read: (match) =>
      PREAMBLE.test(match.text) && TIME_AHEAD.test(match.run.codes.slice(match.at))
        ? null
        : isAuthority(match) && !/^(?:tùy|phụ)/iu.test(match.text)
          ? { trigger: 'per-authority' }
          : { trigger: 'per-authority', doubt: `chưa rõ “${match.text} …” dựa vào căn cứ nào` },
  },
];

/** "Mỗi quý 01 cuộc kiểm tra đột xuất": right behind the work of a rhythm. */
function tellsManner({ codes, run, at }: RuleMatch): boolean {
  return codes === 'X' && /F[^;#,v]*w$/u.test(run.codes.slice(0, at));
}

/** True where the word behind a match begins with a capital: "khi Chính phủ ban hành …". */
function isCapital({ phrase, run, at, codes }: RuleMatch): boolean {
  return /^\p{Lu}/u.test(phrase.slice(run.tokens[at + codes.length]?.start));
}

/** "Căn cứ Quyết định …, xã xây dựng kế hoạch trong quý II": what the work rests on, its time is said. */
const PREAMBLE = /^căn cứ$/iu;
const TIME_AHEAD = /,[^;#]*[ubti](?:h,?)?[PdJ]/u;
/** "Sau khi Luật được thông qua, … trong vòng 60 ngày": the days count from the event said before. */
const AFTER_EVENT = /[SK][wagdoďr]/u;
const folded = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord));

const REQUESTS = folded('có được cần phát nhận xảy xuất xét thấy cấp phải đến');
const AUTHORITY = folded(
  'kế hướng quy chỉ yêu phân lộ tiến chương lịch thời thời văn quyết đề nghị công thông luật nhiệm phê sự đúng đề quy hợp điều kết mục giấy tiêu dự hồ phương các ý nội tinh thời khung định công từng giai pháp cơ thẩm dõi ubnd hđnd đảng sở bộ tiêu tcvn kh hd qđ cv nq tb ct',
);
const BARE_AUTHORITY = new Set([...AUTHORITY].map(bareWord));

/** Names what others set; also where the whole word is typed without its marks. */
function isAuthority(match: RuleMatch): boolean {
  const word = wordAfter(match);
  return AUTHORITY.has(word) || BARE_AUTHORITY.has(word);
}
