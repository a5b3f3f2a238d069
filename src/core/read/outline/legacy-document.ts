import type { WordParagraph, WordSnapshot, WordTable } from '../../model/document';
import type { Issue } from '../../model/issue';
import type { LegacyId } from '../../text/legacy-text';
import { UNICODE_ONLY, convertLegacy, legacyEncoding } from '../../text/legacy-text';
import { outlineIssue } from '../../text/outline-messages';

/**
 * A document typed in fonts of before Unicode (.VnTime, VNI-Times) as Unicode text, and for each kind of font a warning that shows one text
 * before and after. A paragraph that tells its own font is converted from that one; the others of a document that is mostly in old fonts
 * from the usual one. Capitals that only the font drew stay small.
 */
export function documentInUnicode(word: WordSnapshot): { readonly word: WordSnapshot; readonly issues: readonly Issue[] } {
  const paragraphs = word.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flat(2)));
  const legacy = paragraphs.flatMap((paragraph) => {
    const encoding = legacyEncoding(paragraph.text);
    return encoding === null ? [] : [{ paragraph, ...encoding }];
  });
  if (legacy.length === 0) return { word, issues: [] };
  const unicode = paragraphs.filter(({ text }) => UNICODE_ONLY.test(text.normalize('NFC'))).length;
  const usual = legacy.length > unicode ? mostUsed(legacy.map(({ id }) => id)) : null;
  const idOf = (text: string): LegacyId | null => {
    const own = legacyEncoding(text)?.id ?? null;
    // A few letters may look like either font.
    return usual === null || (own !== null && text.length >= TELLING_LENGTH) ? own : usual;
  };
  const convert = (paragraph: WordParagraph): WordParagraph => {
    const id = idOf(paragraph.text);
    return id === null ? paragraph : inUnicode(paragraph, id);
  };
  const blocks = word.blocks.map((block): WordParagraph | WordTable =>
    block.kind === 'paragraph' ? convert(block) : { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(convert))) },
  );
  const shown = legacy.filter(({ paragraph, id }, index) => {
    const isFirst = legacy.findIndex((other) => other.id === id) === index;
    return isFirst && idOf(paragraph.text) === id;
  });
  return { word: { ...word, blocks }, issues: shown.map(({ paragraph, ...family }) => legacyIssue(word.file, paragraph, family)) };
}

/** So many signs tell one old font from another. */
const TELLING_LENGTH = 20;

function mostUsed(ids: readonly LegacyId[]): LegacyId {
  const vni = ids.filter((id) => id === 'vni').length;
  return vni * 2 > ids.length ? 'vni' : 'tcvn3';
}

function legacyIssue(file: string, { text, number }: WordParagraph, { id, family, capitalsInFont }: Family): Issue {
  const params = {
    family,
    before: text,
    after: convertLegacy(text, id),
    capitals: capitalsInFont ? ' Chữ hoa do phông vẽ ra thì không đoán được nên vẫn là chữ thường.' : '',
  };
  return outlineIssue('outline-legacy-text', 'warning', { file, paragraph: number }, params);
}

type Family = NonNullable<ReturnType<typeof legacyEncoding>>;

/** Letters beyond ASCII that Unicode Vietnamese shares with the old fonts ("Thêi gian") are the old font's too. */
function inUnicode(paragraph: WordParagraph, id: LegacyId): WordParagraph {
  return UNICODE_ONLY.test(paragraph.text.normalize('NFC')) ? paragraph : { ...paragraph, text: convertLegacy(paragraph.text, id) };
}
