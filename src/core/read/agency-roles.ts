import { foldName, foldText } from '../text/fold';
import { beginsWithAgency, splitAgencies } from './split-agencies';

/** The agencies of a task, and what the cells said besides. */
export interface TaskAgencies {
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  /** True where a cell said itself who leads and who coordinates. */
  readonly fromRoles: boolean;
  /** True where only the order says it: the first one leads. */
  readonly fromOrder: boolean;
  /** Clauses of a column shared by notes and agencies that name no agency. */
  readonly notes: readonly string[];
}

const LEAD_BEFORE = /^(?:(?:(?:cơ quan|đơn vị|bộ phận|cq|đv)\s+)?chủ trì(?:\s+thực hiện)?|đầu mối|CT)\s*[:-]\s*/iu;
const COORDINATOR_BEFORE =
  /^PH\s*:\s*|^(?:(?:các\s+)?(?:cơ quan|đơn vị|bộ phận|cq|đv)\s+)?(?:cùng\s+)?phối hợp(?:\s+thực hiện)?(?:\s+(?:chặt chẽ\s+)?(?:cùng với|với|cùng))?\s*[:-]?\s*/iu;
/** "Phòng A chủ trì, phối hợp với Phòng B": who stands before leads, who stands behind coordinates. */
const BETWEEN =
  /\s*,?\s+(?:chủ trì\s*[,;]?\s*(?:và\s+)?)?(?:cùng\s+)?phối hợp(?:\s+thực hiện)?(?:\s+(?:chặt chẽ\s+)?(?:cùng với|với|cùng))?\s*:?\s+|\s+chủ trì\s*,?\s*cùng(?: với)?\s+/iu;
const LEADS_AFTER =
  /\s*\(\s*(?:(?:(?:cơ quan|đơn vị|cq|đv) )?(?:chủ trì|đầu mối)|CT)\s*\)$|\s*[-:,]?\s*(?:chủ trì(?:\s+thực hiện)?|(?:là|làm) (?:đơn vị |cơ quan )?đầu mối)$/iu;
const HELPS_AFTER =
  /\s*\(\s*(?:(?:(?:cơ quan|đơn vị|cq|đv) )?phối hợp|PH)\s*\)$|\s*[-:,]?\s*(?:phối hợp|chuẩn bị|tham mưu|soạn thảo|cung cấp số liệu|tham gia|hướng dẫn|hỗ trợ|đôn đốc|giám sát|thẩm định)(?:\s+thực hiện)?$/iu;
/** "Phòng Tham mưu", "Ban Giám sát": the verb is the name of the body. */
const NAMED_BY_VERB = /^(?:phòng|ban|tổ|đội|khoa|vụ|cục|trung tâm|bộ phận|hội đồng)\s+\p{L}+\s+\p{L}+$/iu;
/** "… phối hợp với Công an xã tổ chức thực hiện": what is done, not who does it. */
const DO = /\s+(?:tổ chức\s+|triển khai\s+)*(?:thực hiện|triển khai)\s*[.;]?$/iu;
const NOBODY = /^(?:không|không có|không phối hợp|khong)$/u;

/** What the headings say of the two cells. */
export interface AgencyColumns {
  /** The coordinators' column holds notes too ("Ghi chú & Đơn vị phối hợp"). */
  readonly withNotes: boolean;
  /** The leads' column names the coordinators as well ("Cơ quan chủ trì/phối hợp"). */
  readonly leadsAndOthers: boolean;
}

const PLAIN_COLUMNS: AgencyColumns = { withNotes: false, leadsAndOthers: false };

/** Who leads and who coordinates: the two cells, with the role words inside them ("UBND tỉnh chủ trì; Sở Công Thương chuẩn bị"). */
export function readAgencies(lead: string, coordinator: string, columns: AgencyColumns = PLAIN_COLUMNS): TaskAgencies {
  const roles = rolesOf(lead);
  const ordered = roles === null && columns.leadsAndOthers && coordinator === '' ? rolesByOrder(lead) : null;
  const others = coordinatorsOf(coordinator, columns.withNotes);
  const leads = (roles ?? ordered)?.leads ?? splitAgencies(lead);
  return {
    leads,
    coordinators: unique([...((roles ?? ordered)?.coordinators ?? []), ...others.names]),
    fromRoles: roles !== null,
    fromOrder: ordered !== null,
    notes: others.notes,
  };
}

/** "Sở Nội vụ/ Trường Chính trị tỉnh" under "Cơ quan chủ trì/phối hợp": who stands first leads. Null for a single name. */
function rolesByOrder(cell: string): Roles | null {
  const [first, ...rest] = cell
    .split(/\s*[/;\n]\s*(?=[-+•*–]?\s*(?:\p{Lu}|các\s))/u)
    .map(splitAgencies)
    .filter((names) => names.length > 0);
  if (first === undefined) return null;
  if (rest.length > 0) return { leads: first, coordinators: rest.flat() };
  return first.length > 1 ? { leads: first.slice(0, 1), coordinators: first.slice(1) } : null;
}

/** "Ngân hàng phối hợp" as a whole clause. */
const HELPS_BEHIND = /\s+(?:cùng\s+)?phối hợp(?:\s+thực hiện)?\.?$/iu;

/** The agencies beside "phối hợp" in a note: "Phối hợp Sở Tài chính. Thực hiện sau khi…" gives "Sở Tài chính". */
export function coordinatorsInNote(note: string): readonly string[] {
  const names = note
    .split(/[;\n]|\.\s+(?=\p{Lu})/u)
    .map((clause) => clause.trim())
    .filter((clause) => COORDINATOR_BEFORE.test(clause) || HELPS_BEHIND.test(clause))
    .map((clause) => clause.replace(COORDINATOR_BEFORE, '').replace(HELPS_BEHIND, ''))
    .filter(beginsWithAgency)
    .flatMap(splitAgencies);
  return unique(names);
}

interface Roles {
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
}

const ROLE_WORD = /chủ trì|phối hợp|(?:^|(?:là|làm|đơn vị|cơ quan) |[([])đầu mối|[([](?:CT|PH)[)\]]|(?:^|\n)[\s-]*(?:CT|PH)\s*:/iu;

/** The roles that a cell of leads spells out; null where it spells none, so that all of its agencies lead. */
function rolesOf(text: string): Roles | null {
  if (!ROLE_WORD.test(text)) return null;
  const cell = text.replace(/\[(?<role>[^[\]]*)\]/gu, '($<role>)');
  const leads: string[] = [];
  const coordinators: string[] = [];
  const plain: string[] = [];
  for (const clause of clausesOf(cell)) {
    if (NOBODY.test(foldName(clause.replace(COORDINATOR_BEFORE, '')))) continue;
    const [before, ...behind] = clause.replace(LEAD_BEFORE, '').split(BETWEEN);
    if (COORDINATOR_BEFORE.test(clause)) coordinators.push(...splitAgencies(clause.replace(COORDINATOR_BEFORE, '')));
    else if (behind.length > 0) {
      leads.push(...splitAgencies((before ?? '').replace(LEADS_AFTER, '')));
      coordinators.push(...behind.map((others) => others.replace(DO, '')).flatMap(splitAgencies));
    } else if (LEAD_BEFORE.test(clause)) leads.push(...splitAgencies(clause.replace(LEAD_BEFORE, '')));
    else {
      // "Sở A, Sở B chủ trì": words at the end are said of all names before them; a bracket only of its own.
      let waiting: string[] = [];
      for (const name of splitAgencies(clause)) {
        const role = LEADS_AFTER.test(name) ? leads : HELPS_AFTER.test(name) && !NAMED_BY_VERB.test(name) ? coordinators : null;
        const bare = splitAgencies(name.replace(role === leads ? LEADS_AFTER : HELPS_AFTER, ''));
        if (role === null) waiting.push(name);
        else if (name.endsWith(')')) role.push(...bare);
        else {
          role.push(...waiting, ...bare);
          waiting = [];
        }
      }
      plain.push(...waiting);
    }
  }
  if (leads.length === 0) return coordinators.length === 0 ? null : { leads: unique(plain), coordinators: unique(coordinators) };
  return { leads: unique(leads), coordinators: unique([...coordinators, ...plain]) };
}

/** "Sở Nội vụ (phối hợp: Bưu điện tỉnh)" is two clauses. */
const ROLE_IN_BRACKETS =
  /\s*\(\s*(?<role>(?:(?:cơ quan|đơn vị)\s+)?(?:chủ trì|phối hợp)(?:\s+(?:với|cùng|thực hiện))?\s*:?\s+[^()]{3,})\)/giu;

function clausesOf(cell: string): string[] {
  return cell
    .replace(ROLE_IN_BRACKETS, '; $<role>; ')
    .split(/[;\n]|\.\s+(?=(?:(?:cơ quan|đơn vị)\s+)?(?:chủ trì|phối hợp))|,\s*(?=(?:(?:cơ quan|đơn vị)\s+)?phối hợp\s*:)/iu)
    .map((clause) => clause.replace(/^\s*[-+•*–]\s*/u, '').trim())
    .filter((clause) => clause !== '');
}

function coordinatorsOf(cell: string, isShared: boolean): { readonly names: readonly string[]; readonly notes: readonly string[] } {
  if (NOBODY.test(foldName(cell))) return { names: [], notes: [] };
  if (!isShared) {
    const names = COORDINATOR_BEFORE.test(cell)
      ? clausesOf(cell).flatMap((clause) => splitAgencies(clause.replace(COORDINATOR_BEFORE, '')))
      : splitAgencies(cell);
    return { names: names.map((name) => name.replace(/\s*\(\s*phối hợp\s*\)$/iu, '')), notes: [] };
  }
  const names: string[] = [];
  const notes: string[] = [];
  for (const clause of cell.split(/[;\n]|\.\s+(?=\p{Lu})/u).map((part) => part.trim())) {
    if (clause === '') continue;
    const agencies = clause.replace(COORDINATOR_BEFORE, '');
    if (beginsWithAgency(agencies)) names.push(...splitAgencies(agencies));
    else notes.push(clause);
  }
  return { names: unique(names), notes };
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = foldText(foldName(name));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
