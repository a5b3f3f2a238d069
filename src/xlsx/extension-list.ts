import { elements, firstElement, removeChild } from './xml-tree';
import type { XmlElement } from './xml-tree';

/** Takes an element out of the sheet's extension list, and with it every list around it that is empty then. */
export function dropEmptyExtension(sheet: XmlElement, element: XmlElement): void {
  const list = firstElement(sheet, 'extLst');
  if (list === null) return;
  drop(list, element);
  if (elements(list).length === 0) removeChild(sheet, list);
}

function drop(parent: XmlElement, gone: XmlElement): boolean {
  for (const child of elements(parent)) {
    if (child !== gone && !drop(child, gone)) continue;
    if (child === gone || elements(child).length === 0) removeChild(parent, child);
    return true;
  }
  return false;
}
