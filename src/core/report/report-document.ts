import { partsOf } from '../model/calendar-date';
import type { AddresseesBlock, DocumentBlock, LetterheadBlock, ParagraphBlock, ReportDocument, SignatureBlock } from '../model/document';
import type { ReportPeriod } from '../model/report-period';
import type { Settings } from '../model/settings';
import { foldText, tidyText } from '../text/fold';
import { HEADINGS, LETTERHEAD, MISSING, OFFICE_KINDS } from '../text/report-text';
import { appendices } from './appendices';
import type { ReportInput } from './report-context';
import { reportContext, reportParagraphs } from './report-paragraphs';
import type { ReportParagraph } from './report-paragraphs';
import { toRuns } from './text-runs';

/** Settings that every report needs; where one is empty the report shows a bracket. */
const NEEDED_SETTINGS = ['office', 'place', 'symbol', 'addressees', 'drafter', 'signerTitle', 'signerName'] as const;

/** The periodic report as a document tree: letterhead, body, signature, and the appendices that the body refers to. */
export function makeReport(input: ReportInput): ReportDocument {
  const context = reportContext(input);
  const { settings, period } = input;
  const addressees = linesOf(settings.addressees);
  return {
    title: `${HEADINGS.title}: ${HEADINGS.subtitle(period.titleWords)}`,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          letterhead(settings, period),
          plain('title', HEADINGS.title),
          plain('subtitle', HEADINGS.subtitle(period.titleWords)),
          addresseesBlock(addressees),
          ...reportParagraphs(context).flatMap(paragraphBlocks),
          signature(settings, addressees.length > 0),
        ],
      },
      ...appendices(context),
    ],
  };
}

/** The needed settings that are empty, by id: each is a bracket in the report. */
export function missingSettings(settings: Settings): (typeof NEEDED_SETTINGS)[number][] {
  return NEEDED_SETTINGS.filter((id) => tidyText(settings[id]) === '');
}

function letterhead(settings: Settings, period: ReportPeriod): LetterheadBlock {
  const symbol = tidyText(settings.symbol).replace(/^\//u, '') || MISSING.symbol;
  const place = tidyText(settings.place) || MISSING.place;
  return {
    kind: 'letterhead',
    parentOffice: tidyText(settings.parentOffice).toLocaleUpperCase('vi'),
    office: officeLines(settings.office),
    number: LETTERHEAD.number(symbol),
    placeAndDate: LETTERHEAD.placeAndDate(place, partsOf(period.sendBy ?? period.to).year),
  };
}

/** "Ủy ban nhân dân xã Đức An" stands on two lines, the kind above the name; lines typed apart stay apart. */
function officeLines(office: string): string[] {
  const typed = linesOf(office).map((line) => line.toLocaleUpperCase('vi'));
  const [only] = typed;
  if (only === undefined) return [MISSING.office];
  const kind = OFFICE_KINDS.map((each) => each.toLocaleUpperCase('vi')).find((each) => foldText(only).startsWith(`${foldText(each)} `));
  return typed.length > 1 || kind === undefined ? typed : [only.slice(0, kind.length), only.slice(kind.length).trim()];
}

function addresseesBlock(names: readonly string[]): AddresseesBlock {
  return { kind: 'addressees', names: names.length === 0 ? [MISSING.addressees] : names };
}

/** "Như trên" first where somebody is addressed, "Lưu: VT, …" last; neither twice when a person typed it. */
function signature(settings: Settings, addressed: boolean): SignatureBlock {
  const typed = linesOf(settings.recipients);
  const has = (start: string): boolean => typed.some((line) => foldText(line.replace(/^[\s\-–+•]+/u, '')).startsWith(foldText(start)));
  const drafter = tidyText(settings.drafter) || MISSING.drafter;
  return {
    kind: 'signature',
    recipients: [
      ...(addressed && !has(LETTERHEAD.asAbove) ? [LETTERHEAD.asAbove] : []),
      ...typed,
      ...(has(LETTERHEAD.archive) ? [] : [`${LETTERHEAD.archive} ${drafter}`]),
    ],
    authority: linesOf(settings.authority).map((line) => line.toLocaleUpperCase('vi')),
    signerTitle: tidyText(settings.signerTitle).toLocaleUpperCase('vi') || MISSING.signerTitle,
    signerName: tidyText(settings.signerName) || MISSING.signerName,
  };
}

/** One block a paragraph; a hand-written text of several lines becomes several, all of the same lines. */
function paragraphBlocks({ role, text, lineIds, handWritten }: ReportParagraph): DocumentBlock[] {
  if (!handWritten) return [{ kind: 'paragraph', role, runs: toRuns(text), lineIds }];
  return linesOf(text).map((line): ParagraphBlock => ({
    kind: 'paragraph',
    role: /^[-–+]\s/u.test(line) ? 'item' : role,
    runs: toRuns(line),
    lineIds,
  }));
}

function plain(role: ParagraphBlock['role'], text: string): ParagraphBlock {
  return { kind: 'paragraph', role, runs: [{ text }], lineIds: [] };
}

function linesOf(text: string): string[] {
  return tidyText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
