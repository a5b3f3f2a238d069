import { isNoAgency } from '../split-agencies';
import { lowerText } from './lower-text';

/** A line that names who does what follows it. */
export interface AgencyHeading {
  /** The agencies as written: "Công an tỉnh", "Các sở, ban, ngành". */
  readonly agencies: string;
  /** Agencies after "phối hợp với"; empty where none. */
  readonly partners: string;
  /** What the line itself asks for; empty where tasks stand below. */
  readonly task: string;
}

/** Words that begin the name of an agency. */
const AGENCY =
  /^(?:(?:các|những)\s+)?(?:ubnd|hđnd|ủy ban|hội đồng|đảng ủy|tỉnh ủy|thị ủy|huyện ủy|bộ|sở|phòng|văn phòng|ban|công an|chi cục|cục|kho bạc|trung tâm|thanh tra|tòa án|viện|bảo hiểm|mặt trận|hội|liên đoàn|đoàn|trường|bệnh viện|trạm|công ty|tổng công ty|ngân hàng|đài|báo|quỹ|đội|tổ|thuế|cơ quan|đơn vị|địa phương|thủ trưởng|chủ tịch|giám đốc|chánh văn phòng|xã|phường|thành viên)(?!\p{L})/u;

/** Verbs that begin what is to be done, after the name. */
const VERB =
  /\s(?:có trách nhiệm|chịu trách nhiệm|chủ trì|phối hợp|tham mưu|khẩn trương|tiếp tục|tập trung|thực hiện|triển khai|xây dựng|rà soát|tổ chức|báo cáo|hướng dẫn|theo dõi|đôn đốc|kiểm tra|tổng hợp|hoàn thành|hoàn thiện|trình|cập nhật|công bố|công khai|niêm yết|ban hành|lập|nghiên cứu|chủ động|nâng cao|đẩy mạnh|tăng cường|bố trí|đề xuất|chuẩn bị|tuyên truyền|giám sát|vận động|phát động|phổ biến|quán triệt|bảo đảm|đảm bảo|phân công|tập huấn|khảo sát|đánh giá|giải quyết|số hóa|vận hành|kết nối|thành lập|kiện toàn|sắp xếp|thông báo|thẩm định|cung cấp|xử lý|thống kê|nâng cấp|mua sắm|lắp đặt|sửa đổi|duy trì|khai thác|ứng dụng|áp dụng|đổi mới|rút ngắn|cắt giảm|chuẩn hóa|tái cấu trúc|làm sạch|đăng tải|ra quân)(?!\p{L})/gu;

/** Where the first verb begins, the space before it counted; −1 where there is none. In "Sở Xây dựng" and "Ban Tổ chức" capitals show a name. */
function verbAt(text: string): number {
  const verb = [...lowerText(text).matchAll(VERB)].find(({ index }) => /^\s\p{Ll}/u.test(text.slice(index)));
  return verb?.index ?? -1;
}

const MAX_NAME_WORDS = 40;

/** Reads "12. Công an tỉnh chủ trì, phối hợp thực hiện", "Sở Nội vụ:", "Giao Sở Nội vụ rà soát …"; null for other lines. */
export function agencyHeading(text: string): AgencyHeading | null {
  const given = /^(?:giao|đề nghị|yêu cầu)\s+(?:cho\s+)?/iu.exec(text)?.[0] ?? '';
  const rest = text.slice(given.length);
  const folded = lowerText(rest);
  if (folded.length !== rest.length || !AGENCY.test(folded) || isNoAgency(rest)) return null;
  const colon = rest.search(/[:：]/u);
  const verb = verbAt(rest);
  if (colon > 0 && (verb === -1 || colon < verb)) return heading(rest.slice(0, colon), rest.slice(colon + 1));
  if (verb === -1) {
    if (isName(rest) && !/[.;]$/u.test(rest)) return heading(rest, '');
    // Something is given to somebody, but where the name ends cannot be told: the task is kept, its agency left open.
    return given === '' ? null : { agencies: '', partners: '', task: rest };
  }
  return heading(rest.slice(0, verb), rest.slice(verb + 1));
}

/** "chủ trì, phối hợp thực hiện" with nothing after it only says how the tasks below are done. */
const BARE_DUTY =
  /^(?:có trách nhiệm|chủ trì|phối hợp|thực hiện|triển khai|tổ chức|tham mưu|các nhiệm vụ|các nội dung|sau|như|và|,|\s)*[.:;]?$/u;
const PARTNERS = /^(?:chủ trì|có trách nhiệm chủ trì)\s*,?\s*(?:và\s+)?phối hợp\s+(?<with>(?:chặt chẽ\s+)?(?:với|cùng với|cùng)\s+)?/u;
/** When or how, between the name and the verb: "Văn phòng thường xuyên cập nhật", "Phòng Kinh tế, trong quý II, rà soát". */
const BEFORE_VERB =
  /[\s,]+(?:thường xuyên|kịp thời|sớm|định kỳ|(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)|(?:trong|trước|từ|đến|vào|chậm nhất) (?:đầu|cuối|ngày|tuần|tháng|quý|năm|\d))(?!\p{L}).*$/u;

function heading(agencies: string, rest: string): AgencyHeading | null {
  if (!isName(agencies)) return null;
  const duty = rest.trim();
  const folded = lowerText(duty);
  const partners = partnersBefore(duty, folded);
  const verb = partners === null ? -1 : verbAt(duty.slice(partners[0].length));
  const named = partners === null ? '' : duty.slice(partners[0].length, verb === -1 ? undefined : partners[0].length + verb);
  const after = partners === null ? folded : verb === -1 ? '' : folded.slice(partners[0].length + verb);
  const task = BARE_DUTY.test(after) ? '' : duty;
  return { agencies: agencies.replace(BEFORE_VERB, '').replace(/[\s,;:]+$/u, ''), partners: named.replace(/[\s,;:.]+$/u, ''), task };
}

/** "chủ trì, phối hợp với …"; without "với" only before a name: "phối hợp Phòng Nội vụ", not "phối hợp thực hiện". */
function partnersBefore(duty: string, folded: string): RegExpExecArray | null {
  const match = PARTNERS.exec(folded);
  if (match === null || match.groups?.['with'] !== undefined) return match;
  return /^(?:các\s|\p{Lu})/u.test(duty.slice(match[0].length)) ? match : null;
}

function isName(text: string): boolean {
  return text.trim() !== '' && text.trim().split(/\s+/u).length <= MAX_NAME_WORDS;
}
