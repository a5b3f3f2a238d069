import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** Any fixed moment will do: the same report must give the same bytes. Years of a zip entry begin at 1980. */
const FIXED_TIME = '2020-01-01T00:00:00Z';
const FIXED_ZIP_TIME = '2020-01-01T00:00:00';

/**
 * What the docx library leaves open: tables written by ourselves take the places kept for them, dates and ids that change from run to
 * run are fixed, and the empty paragraph that ends each section is made so low that it never makes a page of its own.
 */
export function finishPackage(bytes: Uint8Array, tables: readonly string[]): Uint8Array {
  const parts = unzipSync(bytes);
  const finished: Zippable = {};
  for (const path of Object.keys(parts).sort(contentTypesFirst)) {
    const part = parts[path];
    if (part === undefined) continue;
    const finish = FINISHERS[path];
    finished[path] = [finish === undefined ? part : strToU8(finish(strFromU8(part), tables)), { mtime: FIXED_ZIP_TIME }];
  }
  return zipSync(finished);
}

const FINISHERS: Readonly<Record<string, (xml: string, tables: readonly string[]) => string>> = {
  'docProps/core.xml': (xml) => xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, FIXED_TIME),
  'word/document.xml': (xml, tables) => placeTables(lowSectionEnds(renumberBookmarks(xml)), tables),
};

/** `[Content_Types].xml` stands first in a package, the rest in the order of names. */
function contentTypesFirst(a: string, b: string): number {
  const rank = (path: string): number => (path.startsWith('[') ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/** Style id of the empty paragraph that keeps the place of a table; no text of a user can make one. */
export function tablePlace(index: number): string {
  return `CCHC-table-${String(index)}`;
}

function placeTables(xml: string, tables: readonly string[]): string {
  return xml.replace(
    /<w:p><w:pPr><w:pStyle w:val="CCHC-table-(\d+)"\/><\/w:pPr><\/w:p>/gu,
    (_paragraph, index: string) => tables[Number(index)] ?? '',
  );
}

/** Bookmark ids from 1 on in the order of the text; the library counts on from the document it wrote before. */
function renumberBookmarks(xml: string): string {
  const ids = new Map<string, string>();
  return xml.replace(/<w:bookmark(?:Start|End)[^>]*>/gu, (tag) =>
    tag.replace(/w:id="([^"]*)"/u, (_whole, old: string) => {
      const id = ids.get(old) ?? String(ids.size + 1);
      ids.set(old, id);
      return `w:id="${id}"`;
    }),
  );
}

const LOW = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:ind w:firstLine="0"/><w:rPr><w:sz w:val="2"/></w:rPr>';

function lowSectionEnds(xml: string): string {
  return xml.replaceAll('<w:p><w:pPr><w:sectPr', `<w:p><w:pPr>${LOW}<w:sectPr`);
}
