import { CODE, codePattern, rulePattern } from '../codes';
import { bareWord, foldWord } from '../fold-word';
import { codeBefore, wordAfter, type Item, type ItemRule, type RuleMatch } from '../rule';
import { effectDoubt, takesEffect } from './takes-effect';

const COUNTS_FROM = codePattern`[from after before] $`;
const PROSE = codePattern`prose`;
const WORK_OF_RHYTHM = codePattern`rhythm [^; line , and]* word $`;

/** What must happen first. The words go on to the end of their clause. */
export const TRIGGER_RULES: readonly ItemRule[] = [
  {
    id: 'days-after-event',
    examples: [
      ['Trong vòng 15 ngày kể từ ngày nhận được văn bản', 'Chờ căn cứ: Trong vòng 15 ngày kể từ ngày nhận được văn bản'],
      ['Chậm nhất 05 ngày làm việc sau khi kết thúc quý', 'Chờ căn cứ: Chậm nhất 05 ngày làm việc sau khi kết thúc quý'],
    ],
    pattern: rulePattern`
          (?!word) ([limit after timeWord endOf about] | word (?=count) | in [word timeWord]){0,3} count
          (\( [spelled word year]{1,2} \))? [day week month year] (\( count \) | word{2} | [and or -] count day){0,2}
          ,? ([from after when] | until [when after] | before (?=day? [word when]))
        | [in latest timeWord about]{1,3} word? hour [from after]
        | after count [day week month year] (word{2})? (?=document)
      `,
    read: (match: RuleMatch): Item | null => {
      const fixed = COUNTS_FROM.test(match.codes) && wordAfter(match) === '';
      const counted = match.codes.endsWith(CODE.before) ? `“${match.text} …” tính lùi từ một sự kiện chưa rõ ngày` : null;
      return fixed ? null : { trigger: 'after-event', doubt: counted };
    },
  },
  {
    id: 'days-after-end',
    examples: [['Sau 05 ngày kết thúc đợt kiểm tra', 'Chờ căn cứ: Sau 05 ngày kết thúc đợt kiểm tra']],
    pattern: rulePattern`after count [day week month year] (word{2})? (?=[latest word])`,
    read: (match) => (ENDED.has(wordAfter(match)) ? { trigger: 'after-event' } : null),
  },
  {
    id: 'duration',
    examples: [['Trong vòng 15 ngày', 'Cần xem lại: “Trong vòng 15 ngày” không nói tính từ ngày nào.']],
    pattern: rulePattern`
      (?!word) ([in latest after endOf about timeWord] | in? word (?=count) | in [word timeWord]){1,3} count
      [day week month year] (?![year yearNumber count times]) (word{2})?
    `,
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
    pattern: rulePattern`until when`,
    read: (match) => ({ trigger: 'after-event', doubt: `“${match.text} …” kết thúc ở một sự kiện chưa rõ ngày` }),
  },
  {
    id: 'on-the-day-of-event',
    examples: [['Ngay trong ngày tiếp nhận hồ sơ', 'Chờ căn cứ (sự kiện): Ngay trong ngày tiếp nhận hồ sơ']],
    pattern: rulePattern`in day (?=word)`,
    read: (match) => (RECEIVED.has(wordAfter(match)) ? { trigger: 'after-event' } : null),
  },
  {
    id: 'on-request',
    examples: [
      ['Khi có đề nghị của đơn vị', 'Chờ căn cứ: Khi có đề nghị của đơn vị'],
      ['Đột xuất', 'Chờ căn cứ: Đột xuất'],
    ],
    pattern: rulePattern`unplanned ([and or ,]? when)? | when`,
    read: (match) =>
      match.codes.startsWith(CODE.unplanned) || REQUESTS.has(wordAfter(match)) || BARE_REQUESTS.has(wordAfter(match)) || isAskedFor(match)
        ? {
            trigger: 'on-request',
            doubt: match.tokens[0]?.doubt ?? (tellsManner(match) ? `“${match.text}” có thể nói cách làm, không phải lúc làm` : null),
          }
        : null,
  },
  {
    id: 'awaited',
    examples: [['Chờ hướng dẫn của Bộ Nội vụ', 'Chờ căn cứ (sự kiện): Chờ hướng dẫn của Bộ Nội vụ']],
    pattern: rulePattern`(?<=^ | [line ; , . \( : and or -]) word (?=[prose accordingTo when])`,
    read: ({ text }) => (/^(?:chờ|đợi)$/iu.test(text) ? { trigger: 'after-event' } : null),
  },
  {
    id: 'when-event',
    examples: [['Khi Chính phủ ban hành Nghị định mới', 'Chờ căn cứ (sự kiện): Khi Chính phủ ban hành Nghị định mới']],
    pattern: rulePattern`when (?=[prose datedDocument meeting])`,
    read: (match) => ({
      trigger: 'after-event',
      doubt: PROSE.test(codeBefore(match)) && !isCapital(match) ? `“${match.text} …” có thể nói cách làm, không phải lúc làm` : null,
    }),
  },
  {
    id: 'after-event',
    examples: [
      ['Sau khi Luật được thông qua', 'Chờ căn cứ: Sau khi Luật được thông qua'],
      ['Sau mỗi đợt kiểm tra', 'Chờ căn cứ: Sau mỗi đợt kiểm tra'],
    ],
    pattern: rulePattern`
        after (?=[prose when datedDocument each meeting day count])
      | from (?=[when day after])
      | before when
      | before (?=day [word document] | latest [word stage schoolYear])
    `,
    read: (match) =>
      takesEffect(match)
        ? { doubt: effectDoubt(`${match.text} …`) }
        : {
            trigger: 'after-event',
            doubt: match.codes.startsWith(CODE.before) ? `“${match.text} …” gắn với một sự kiện chưa rõ ngày` : null,
          },
  },
  {
    id: 'or-event',
    examples: [['Đến hết 30/6/2025 hoặc có văn bản thay thế', 'Hạn 30/06/2025; Chờ căn cứ (sự kiện): có văn bản thay thế']],
    pattern: rulePattern`or (?=[word when])`,
    read: (match) => (wordAfter(match) === foldWord('có') ? { trigger: 'after-event' } : null),
  },
  {
    id: 'meeting',
    examples: [
      ['Tại kỳ họp cuối năm của HĐND', 'Chờ căn cứ: Tại kỳ họp cuối năm của HĐND; Cần xem lại: “Tại kỳ họp” gắn với kỳ họp chưa rõ ngày.'],
    ],
    pattern: rulePattern`[before in]? meeting`,
    read: (match) => ({ trigger: 'after-event', doubt: `“${match.text}” gắn với kỳ họp chưa rõ ngày` }),
  },
  {
    id: 'per-authority',
    examples: [
      ['Theo hướng dẫn của Bộ Nội vụ', 'Chờ căn cứ: Theo hướng dẫn của Bộ Nội vụ'],
      ['Báo cáo theo quy định', 'Chờ căn cứ: Báo cáo theo quy định'],
    ],
    pattern: rulePattern`
      accordingTo (?=[prose datedDocument timeWord continuous unplanned each late meeting namedYear sign] | times prose)
    `,
    read: (match) =>
      (PREAMBLE.test(match.text) && TIME_AHEAD.test(match.run.codes.slice(match.at))) ||
      (BASIS.test(match.text) && !DOCUMENTS.has(wordAfter(match)))
        ? null
        : isAuthority(match) && !/^(?:tùy|phụ)/iu.test(match.text)
          ? { trigger: 'per-authority' }
          : { trigger: 'per-authority', doubt: `chưa rõ “${match.text} …” dựa vào căn cứ nào` },
  },
];

/** "Mỗi quý 01 cuộc kiểm tra đột xuất": right behind the work of a rhythm. */
function tellsManner({ codes, run, at }: RuleMatch): boolean {
  return codes === CODE.unplanned && WORK_OF_RHYTHM.test(run.codes.slice(0, at));
}

/** "Khi Sở Tư pháp yêu cầu": who asks stands between. */
function isAskedFor({ phrase, tokens }: RuleMatch): boolean {
  return ASKED_FOR.test(phrase.slice(tokens.at(-1)?.end));
}

const ASKED_FOR = /^[^,;.:()\n]{1,60} (?:yêu cầu|đề nghị)(?=$|[^\p{L}\d ]| (?:và|hoặc) )/iu;

/** True where the word behind a match begins with a capital: "khi Chính phủ ban hành …". */
function isCapital({ phrase, run, at, codes }: RuleMatch): boolean {
  return /^\p{Lu}/u.test(phrase.slice(run.tokens[at + codes.length]?.start));
}

/** "Căn cứ Quyết định …, xã xây dựng kế hoạch trong quý II": what the work rests on, its time is said. */
const PREAMBLE = /^(?:căn cứ|trên cơ sở|dựa)/iu;
/** "Trên cơ sở kế hoạch của tỉnh", not "trên cơ sở kết quả rà soát", which is how the work is done. */
const BASIS = /^(?:trên cơ sở|dựa)/iu;
const TIME_AHEAD = codePattern`, [^; line]* limit (hour ,?)? time`;
/** "Sau khi Luật được thông qua, … trong vòng 60 ngày": the days count from the event said before. */
const AFTER_EVENT = codePattern`[after when] [prose date datedDocument each]`;
const folded = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord));

/** "Trong ngày nhận được …". */
const RECEIVED = folded('nhận tiếp phát có ban ký');
/** "Sau 05 ngày kết thúc …", "sau 10 ngày nhận được …". */
const ENDED = folded('kết nhận có ban ký được triển thực vận thí');
const REQUESTS = folded('có được cần phát nhận xảy xuất xét thấy cấp phải đến');
const DOCUMENTS = folded('kế hướng quy chỉ văn chương quyết nghị thông đề công');
const AUTHORITY = folded(
  'kế hướng quy chỉ yêu phân lộ tiến chương lịch thời thời văn quyết đề nghị công thông luật nhiệm phê sự đúng đề quy hợp điều kết mục giấy tiêu dự hồ phương các ý nội tinh thời khung định công từng giai pháp cơ thẩm dõi điểm khoản phần phụ đợt ubnd hđnd đảng sở bộ tiêu tcvn kh hd qđ cv nq tb ct',
);
/** As typed without their marks. */
const BARE_REQUESTS = new Set([...REQUESTS].map(bareWord));
const BARE_AUTHORITY = new Set([...AUTHORITY].map(bareWord));

/** Names what others set; also where the whole word is typed without its marks. */
function isAuthority(match: RuleMatch): boolean {
  const word = wordAfter(match);
  return AUTHORITY.has(word) || BARE_AUTHORITY.has(word);
}
